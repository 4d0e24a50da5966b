import type { SubthemeCode } from '#app/domain/codes/themes.ts';

/**
 * Words that say a text is about ICT security at all, and which part of it. Written as `fold` leaves them (lower case,
 * no accents, Arabic without article); each is the beginning of a word or phrase, `_` at its end means the whole word.
 */
export const SECURITY_WORDS: readonly string[] = [
  'cybersecur', 'cybercrim', 'cyberdef', 'cyber_', 'cyberattack', 'cyberattaque', 'cyberspace', 'cyberespace', 'cyberhyg',
  'cyberdiplom', 'cybernorm', 'cyberthreat', 'cyberincident', 'csirt', 'cirt_', 'computer emergency', 'ict security',
  'digital security', 'information security', 'network security', 'internet security', 'electronic evidence', 'digital forensic',
  'security of ict', 'use of ict', 'malware', 'ransomware', 'phishing',
  'securite numerique', 'securite informatique', 'securite des systemes d information', 'preuve electronique',
  'preuves electroniques', 'ciber', 'seguridad digital', 'seguridad informatica', 'seguridad de la informacion',
  'prueba electronica', 'pruebas electronicas', 'кибер', 'информационной безопасност', 'سيبراني', 'امن رقمي', 'امن معلومات',
];

export const TOPIC_WORDS: Partial<Record<SubthemeCode, readonly string[]>> = {
  'POL-NCS': ['national strateg', 'cybersecurity strateg', 'cyber strateg', 'strategie national', 'strategie de cyber', 'estrategia nacional', 'estrategia de ciber', 'استراتيجي'],
  'POL-ASM': ['maturity', 'maturite', 'madurez'],
  'POL-GOV': ['cybersecurity agency', 'national agency', 'governance', 'agence national', 'gouvernance', 'agencia nacional', 'gobernanza'],
  'DIP-NRM': ['norms of', 'responsible state behav', 'comportement responsable des etats', 'normes de comportement', 'comportamiento responsable'],
  'DIP-CBM': ['confidence building', 'points of contact', 'mesures de confiance', 'fomento de la confianza'],
  'DIP-LAW': ['international law', 'droit international', 'derecho internacional'],
  'DIP-NEG': ['cyber diplomacy', 'cyberdiplomac', 'cyberdiplomat', 'ciberdiplomac', 'negotiat'],
  'INC-CSIRT': ['csirt', 'cirt_', 'computer emergency', 'incident response', 'incident handling', 'reponse aux incidents', 'respuesta a incidentes', 'استجاب'],
  'INC-SOC': ['security operations', 'security monitoring', 'centre operationnel de securite', 'centro de operaciones de seguridad'],
  'INC-CRI': ['crisis management', 'crisis plan', 'gestion de crise', 'gestion de crisis'],
  'INC-EXR': ['tabletop', 'cyber exercise', 'cyber drill', 'exercice de simulation', 'exercices de simulation', 'exercice cyber', 'simulacro', 'ejercicio de simulacion'],
  'INC-CTI': ['threat intelligence', 'threat sharing', 'information sharing', 'renseignement sur les menaces', 'inteligencia de amenazas'],
  'CIP-IDN': ['critical infrastructure', 'critical information infrastructure', 'infrastructures critiques', 'infraestructuras criticas'],
  'CIP-ICS': ['industrial control', 'operational technology', 'scada', 'systemes industriels', 'control industrial'],
  'CIP-NET': ['submarine cable', 'dns_', 'internet exchange', 'cables sous marins', 'cables submarinos'],
  'CRM-LEG': ['cybercrime law', 'cybercrime legislation', 'cybercrime bill', 'legislation on cybercrime', 'budapest convention', 'loi sur la cybercriminalite', 'legislation sur la cybercriminalite', 'ley de ciberdelincuencia'],
  'CRM-INV': ['cybercrime investigat', 'investigat', 'enquete', 'investigacion de ciber', 'investigacion criminal'],
  'CRM-FOR': ['forensic', 'criminalistique numerique', 'informatica forense', 'forense'],
  'CRM-JUD': ['judge', 'magistrat', 'prosecutor', 'juges', 'procureur', 'jueces', 'fiscal'],
  'CRM-COP': ['24 7 network', 'mutual legal assistance', 'entraide judiciaire', 'asistencia judicial'],
  'LAW-FWK': ['legal framework', 'cadre juridique', 'marco juridico'],
  'LAW-DPR': ['data protection', 'protection des donnees', 'proteccion de datos'],
  'LAW-REG': ['regulator', 'regulateur', 'regulador'],
  'SKL-EDU': ['curricul', 'master s', 'msc_', 'universit', 'universidad'],
  'SKL-PRO': ['professional training', 'public servants', 'formation professionnelle', 'formacion profesional'],
  'SKL-TOT': ['train the trainers', 'training of trainers', 'trainers', 'formation de formateurs', 'formacion de formadores', 'مدرب'],
  'SKL-FEL': ['fellowship', 'scholarship', 'bourse', 'beca'],
  'SKL-RES': ['research', 'recherche', 'investigacion cientifica'],
  'AWR-PUB': ['awareness', 'sensibilis', 'concienciacion', 'توعي'],
  'AWR-CHD': ['child online', 'child protection', 'protection de l enfance', 'proteccion de la infancia'],
  'AWR-SME': ['small business', 'small and medium', 'petites et moyennes', 'pymes'],
  'STD-CRT': ['certification', 'testing lab', 'certificacion'],
  'STD-SUP': ['supply chain', 'sbom', 'chaine d approvisionnement', 'cadena de suministro'],
  'STD-CVD': ['vulnerability disclosure', 'divulgation des vulnerabilites', 'divulgacion de vulnerabilidades'],
  'EMT-AI': ['artificial intelligence', 'intelligence artificielle', 'inteligencia artificial'],
  'EMT-PQC': ['post quantum', 'quantum', 'post quantique', 'poscuantica'],
  'EMT-CLD': ['cloud', 'informatique en nuage', 'computacion en la nube'],
  'EMT-IOT': ['internet of things', 'internet des objets', 'internet de las cosas'],
};

/** Lower case, accents and Arabic hamza marks and article dropped, every run of other characters one space. */
export function fold(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `.replaceAll(' ال', ' ');
}

/** Where a folded text first uses one of the words; -1 where it uses none. */
export function firstMention(folded: string, words: readonly string[]): number {
  const places = words.map((word) => folded.indexOf(` ${word.replace('_', ' ')}`)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}
