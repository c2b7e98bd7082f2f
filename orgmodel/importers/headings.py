"""What a heading means: English and French words for the few things a chart needs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

SUFFIX: Final = re.compile(r"\s*[\[(].*?[\])]\s*$")
HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
LEVEL: Final = re.compile(
    r"(?:parent|manager|management|supervisor|reporting|responsable|superieur|manageur)?(?:level|niveau)(\d{1,2})"
    r"(?:manager|parent|name|supervisor|responsable|nom)?"
)

SYNONYMS: Final[Mapping[str, str]] = MappingProxyType({
    "id": "id identifier employeeid employeenumber employeeno employeecode personid personnelnumber"
    " personnelno staffid staffnumber workerid userid uniqueid postuniquereference postreference postid"
    " positionid positionnumber objectid recordid matricule numeromatricule nmatricule identifiant"
    " idsalarie idemploye idagent numerosalarie numeroemploye numeroagent identifiantunique"
    " identifiantemploye identifiantsalarie codesalarie referenceposte referencedeposte referenceduposte"
    " referenceuniqueduposte numeroposte numerodeposte idposte idobjet identifiantobjet roleid nodeid"
    " ideobjet iddobjet iddelobjet externalid idpersonne identifiantpersonne numerodemploye"
    " numerodesalarie associateid",
    "name": "name fullname displayname employeename workername personname preferredname legalname nomcomplet"
    " nometprenom nomprenom prenomnom prenometnom nomaffiche nomdaffichage nomusage nomdusalarie"
    " nomsalarie nomemploye salarie employe collaborateur collaboratrice employee worker holder"
    " titulaire agent person personne nom nomdelapersonne",
    "first_name": "firstname givenname forename preferredfirstname prenom prenoms",
    "last_name": "lastname surname familyname nomdefamille nomusuel nomdusage patronyme",
    "email": "email emailaddress mail workemail businessemail workemailaddress companyemail primaryemail"
    " useremail userprincipalname upn personemail courriel adresseemail adressemail"
    " adressedemessagerie adressedecourriel emailprofessionnel mailprofessionnel courrielprofessionnel"
    " mel nomdutilisateurprincipal adresseelectronique emaildelapersonne",
    "superior": "manager managerid manageremail managermail managername managernumber manageremployeeid managerupn"
    " managerdisplayname manageruserprincipalname manageremployeenumber reportsto reportstoid"
    " reportstoemail reportstoname reportingto reportstoseniorpost reportingmanager linemanager"
    " linemanagerid linemanageremail directmanager boss bossid bossname supervisor supervisorid"
    " supervisoreid supervisoremail supervisorname supervisorpersonid parentid superior superiorid"
    " superieur superieurid superieurhierarchique responsable responsableid responsablehierarchique"
    " emailresponsable courrielresponsable matriculeresponsable idresponsable nomresponsable"
    " nomduresponsable identifiantresponsable courrieldusuperieur courrielduresponsable"
    " emailduresponsable matriculedusuperieur identifiantdusuperieur identifiantsuperieur idsuperieur"
    " emailsuperieur nomdusuperieur nomsuperieur n1 nplus1 matriculen1 emailn1 courrieln1 nomn1 idn1"
    " manageur chef chefhierarchique matriculemanager matriculedumanager idmanager iddumanager"
    " emailmanager emaildumanager courrielmanager courrieldumanager mailmanager nomdumanager nommanager"
    " rattachement rattachea rattachehierarchique rattachementhierarchique"
    " rattacheauposte rattacheaupostesuperieur postesuperieur dependde encadrant parent idparent"
    " identifiantparent courrieldelencadrant emaildelencadrant",
    "dotted": "dottedids dotted dottedline dottedlineto dottedlinemanager dottedlinereportsto dottedto"
    " dottedmanager refs matrixmanager matrixmanagerid functionalmanager functionalmanagerid"
    " secondarymanager additionalmanager rattachementfonctionnel rattachementsfonctionnels"
    " responsablefonctionnel managerfonctionnel superieurfonctionnel lienfonctionnel liensfonctionnels"
    " references lienspointilles pointilles",
    "title": "title jobtitle job jobname position positionname positiontitle businesstitle roletitle role"
    " employeetitle posttitle occupation poste fonction intitule intituleposte intituledeposte"
    " intituleduposte intitulefonction intituledelafonction libelleposte libelledeposte libelleduposte"
    " libelleemploi libelledelemploi emploi metier titre titreposte titreduposte titredeposte"
    " titreprofessionnel fonctionexercee titredelemploye intituledurole",
    "unit": "department departmentname dept unit unitname businessunit organization organisation orgunit"
    " orgunitpath organizationname supervisoryorganization division team teamname area section service"
    " direction departement entite equipe nomdelequipe pole unite uniteorganisationnelle nomdelunite"
    " structure secteur domaine affectation chemindelunite"
    " chemindeluniteorganisationnelle organisationhierarchique organisationdesupervision",
    "location": "location office officelocation site lieu city ville worklocation lieudetravail bureau"
    " etablissement",
    "fte": "fte etp fulltimeequivalent equivalenttempsplein quotite tempsdetravail",
    "chain": "reportingchain managementchain managerchain chainofcommand chainehierarchique lignehierarchique"
    " chaineresponsables chainedencadrement",
    "lead": "teamlead teamleader lead leader teammanager unithead head responsabledequipe responsableequipe"
    " chefdequipe responsabledelequipe",
    "parent_unit": "parentteam parentunit parentdepartment parentorganization equipeparente uniteparente equipemere"
    " servicedetutelle equipesuperieure",
    "from": "from source de origine depart noeudsource",
    "to": "to target vers a cible destination arrivee noeudcible",
    "strength": "strength weight force poids intensite",
    "label": "label etiquette libelle",
    "kind": "type kind categorie nature",
    "description": "description notes remarques",
    "tags": "tags motscles etiquettes",
    "power": "power pouvoir",
    "legitimacy": "legitimacy legitimite",
    "urgency": "urgency urgence",
    "interest": "interest interet",
})  # fmt: skip
"""What a column may mean, with its headings squeezed to letters and digits; the first ones are the likelier."""
MEANINGS: Final = tuple(SYNONYMS)
_KNOWN: Final = MappingProxyType({word: meaning for meaning, words in SYNONYMS.items() for word in words.split()})


@lru_cache(maxsize=4096)
def plain(heading: str) -> str:
    """The words of a heading: lower case, without accents, punctuation and a suffix in brackets."""
    text = SUFFIX.sub("", HUMP.sub(" ", heading)) or heading
    text = text.replace("#", " number ").replace("n°", " numero ").replace("N°", " numero ").replace("№", " numero ")
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join(re.sub(r"[^0-9a-z]+", " ", bare.lower().replace("œ", "oe")).split())


def key_of(heading: str) -> str:
    """The heading squeezed to letters and digits, as the lists of synonyms write it."""
    return plain(heading).replace(" ", "")


def _word(key: str) -> str:
    """The key as the lists have it; Microsoft 365 puts its own name in front of every heading."""
    return key if key in _KNOWN else key.removeprefix("microsoft")


def meaning_of(heading: str) -> str:
    """What the heading means; empty where nobody knows."""
    key = key_of(heading)
    level = LEVEL.fullmatch(key)
    return f"level {int(level[1]):02d}" if level else _KNOWN.get(_word(key), "")


def preference(heading: str) -> int:
    """The place of a heading among those of its meaning: the smaller, the likelier it is the one."""
    key = _word(key_of(heading))
    words = SYNONYMS.get(_KNOWN.get(key, ""), "").split()
    return words.index(key) if key in words else len(words)
