"""scikit-learn: a plain baseline, logistic regression over TF-IDF of words and word pairs."""

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from benchmarks.peers.task import Read, Reading, Task, lessons, reading_of


def regression(task: Task) -> Read:
    """One model a language, with common settings that were not tuned."""
    models = {}
    for language in ("en", "es"):
        texts, labels = zip(*[(text, label) for text, label, of in lessons(task) if of == language], strict=True)
        vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode")
        models[language] = make_pipeline(vectors, LogisticRegression(C=10, max_iter=1000)).fit(texts, labels)

    def read(text: str, language: str) -> Reading:
        model = models[language]
        return reading_of(dict(zip(model.classes_, model.predict_proba([text])[0], strict=True)))

    return read
