"""What kind of organisation words speak of: a union local, a charter or private school, an agency, or another."""

import re

from knowledge.directory import Agency
from matchers.frame import OrganisationType

_UNION = re.compile(
    r"\b(?:local(?: no\.?| #)? ?\d+|(?:teachers?'?s?'?|educators?'?|education|faculty|paraprofessionals?|support"
    r" personnel|staff|employees'?"
    r"|school employees'?|classified) (?:association|union|federation|council|local)|federation of (?:\w+"
    r" )?(?:teachers|educators|employees)"
    r"|(?:association|union) of (?:\w+ )?(?:teachers|educators|employees)|teachers'? local|union local|union|our"
    r" local|nea|aft|ift|iea|csea|afscme"
    r"|seiu|teamsters|utla|uft|nysut|uniserv|sindicato|gremio|(?:asociacion|federacion"
    r"|union) de (?:maestr\w+|docentes|profesores"
    r"|educadores))\b"
)
_NO_UNION = re.compile(
    r"\b(?:union (?:school|public|free|high|elementary|joint|unified|hill|city|county|township|parish|local schools"
    r"|grove|area|#|r-|isd|usd|sd)"
    r"|supervisory union|unified union|credit union|joint union|county union|parent teachers? association|student"
    r" union|western union)"
)
_OF_A_STATE = re.compile(
    r"^(?:the )?(?:national|american|state|illinois|our|my|a|nea|aft|ift|iea|local|teachers'?|education|faculty)\b"
)
_AGENCY = re.compile(
    r"\b(?:roe|esd \d|esu|boces|boces'|iu ?\d+|iu|intermediate (?:unit|school district)|regional office|office of"
    r" education|county office"
    r"|county superintendent of schools|educational service|education service|service (?:center|unit|agency"
    r"|cooperative)|resa|aea|cesa"
    r"|cooperative|co-op|coop|special ed(?:ucation)? (?:district|joint|association|cooperative)|state board of"
    r" education|isbe"
    r"|department of education|dept of ed|isc|esc region|region \d+ esc|cooperativa|oficina regional|oficina de"
    r" educacion del condado"
    r"|departamento de educacion|collaborative)\b"
)
_PRIVATE = re.compile(
    r"\b(?:private|catholic|parochial|christian|lutheran|jewish|hebrew|islamic|episcopal|baptist|jesuit|quaker"
    r"|friends school|diocese|archdiocese"
    r"|independent (?:day )?school(?! dist)|day school|boarding school|country day|preparatory|prep school|yeshiva"
    r"|privad[oa]|catolic[oa]|diocesis"
    r"|arquidiocesis|colegio privado|escuela privada|parroquial|montessori|waldorf|parish school"
    r"|sacred heart|our lady)\b"
)
_ACADEMY = re.compile(r"\b(?:academy|academia)\b")
_CHARTER = re.compile(r"\b(?:charter|charters|kipp)\b")
_OTHER = re.compile(
    r"\b(?:university|universidad|college|colegio universitario|community college|nonprofit|non-profit|not-for-profit"
    r"|foundation|fundacion|company"
    r"|consulting|llc|hospital|library|park district|church|museum|school boards? association|asociacion de juntas"
    r"|principals? association"
    r"|ministry|family services|social services|city hall|ymca|freelance|self[- ]employed)\b"
)
_COUNTY_OFFICE = re.compile(r"OFFICE OF EDUCATION|\bBOCES\b|INTERMEDIATE UNIT")
OF_ANY_STATE = re.compile(r"(?:the )?(?:state )?(?:board|department|dept|office) of (?:education|ed)")
"""A state's own agency, without the state."""
_SHORT = (
    ("regional office of education", "roe"),
    ("intermediate unit", "iu"),
    ("educational service district", "esd"),
    ("board of cooperative educational services", "boces"),
    ("education service center", "esc"),
)


def abbreviated(folded: str) -> str:
    """The name of an agency with NCES's abbreviations of what it is."""
    for words, short in _SHORT:
        folded = folded.replace(words, short)
    return folded


def kind_of_words(folded: str) -> OrganisationType | None:
    """What the words of a name say the organisation is; None where they say nothing or "district"."""
    if _UNION.search(folded) and not _NO_UNION.search(folded):
        return "union"
    if _CHARTER.search(folded):
        return "charter"
    if _OTHER.search(folded) and not re.search(r"\bschool district\b", folded):
        return "other"
    if _AGENCY.search(folded):
        return "agency"
    if _PRIVATE.search(folded) and not re.search(r"\b(?:public|district|isd|usd|unified)\b", folded):
        return "private"
    return "private" if _ACADEMY.search(folded) and not re.search(r"\b(?:district|sd)\b", folded) else None


def is_affiliate(folded: str) -> bool:
    """Whether a union's name is that of a state or national one, or none at all ("our union")."""
    return bool(_OF_A_STATE.match(folded))


def kind_of_agency(agency: Agency) -> OrganisationType:
    """Supervisory unions are districts; services, cooperatives, county, state and federal offices are agencies."""
    if agency.agency_type == 7:
        return "charter"
    if agency.agency_type in (1, 2, 3) and not _COUNTY_OFFICE.search(agency.name):
        return "district"
    return "agency"
