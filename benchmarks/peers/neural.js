// node-nlp: one NlpManager with its documented defaults, entities not forced. Examples of "none of these" go to its own intent "None";
// its threshold (0.5) and its feature for unknown words stay as they are. `node neural.js FUNCTION TASK ROWS`, JSON in and out, as in run.py.
'use strict';

const fs = require('fs');
const { NlpManager } = require('node-nlp');

const WARM_UP = 20;
const LEARNING_RATES = {
  defaults: 0.6,
  // With 0.6 its perceptrons die on long texts: English best is 0.28, with 0.1 0.52, with 0.02 0.70, with 0.005 0.75.
  patient: 0.005,
};

async function main() {
  const [name, ...files] = process.argv.slice(2);
  const [task, rows] = files.map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
  let epochs = 0;
  const start = spent();
  const read = await learn(task, LEARNING_RATES[name], (status) => (epochs = Math.max(epochs, status.iterations)));
  const seconds = (spent() - start) / 1e6;
  for (const one of task.examples.slice(0, WARM_UP)) await read(one.text, one.language);
  const readings = [];
  for (const row of rows) {
    const begin = spent();
    const reading = await read(row.text, row.language);
    readings.push([...reading, spent() - begin]);
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, megabytes, readings, note: `${epochs} epochs, those of English` }));
}

// Processor time of this process, microseconds.
function spent() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

async function learn(task, learningRate, log) {
  const settings = () => ({ default: { className: 'NeuralNlu', learningRate } });
  const manager = new NlpManager({
    languages: ['en', 'es'],
    forceNER: false,
    autoSave: false,
    nlu: { useNoneFeature: true, log, en: settings(), es: settings() },
  });
  for (const { text, labels, multi, language } of task.examples) {
    for (const label of multi ? labels : labels.slice(0, 1)) {
      manager.addDocument(language, text, label === 'none' ? 'None' : label);
    }
  }
  await manager.train();
  return async (text, language) => {
    const { intent, classifications } = await manager.process(language, text);
    const ranked = classifications.map((one) => one.intent).filter((one) => one !== 'None');
    const none = classifications.find((one) => one.intent === 'None');
    return [ranked.slice(0, 3), 1 - (none ? none.score : 0), intent !== 'None'];
  };
}

main();
