import type { Language } from '../../../okra/ports/assistant.ts'

/** What tells, in one language, whether a text can be taken as the source of a statement, and how a theme is spoken of when none can. */
export interface Caution {
  /** What is said around a request and is no part of it: "please", "we should", "would be great". */
  readonly around: RegExp
  /** Talk of oneself: what one person did or owns is no statement of a team. */
  readonly personal: RegExp
  /** Denials, exclamations and addresses. */
  readonly denied: RegExp
  /** Pronouns that need somebody or something named before them. */
  readonly pronoun: RegExp
  /** Words that nothing may end with. */
  readonly dangling: RegExp
  /** Verbs for what befalls a thing or a person: as an act of the team they say nothing. */
  readonly idle: RegExp
  /** Words by which a text that does not begin with its verb says that somebody wishes to do it. */
  readonly wished: RegExp
  /** What somebody fails to do because it is hard, not because they don't care: "nobody knows", not "nobody answers". */
  readonly hindered: RegExp
  /** Words for nobody, after which only `hindered` verbs are wishes. */
  readonly nobody: RegExp
  /** A noun phrase whose head is a trouble: "waiting room delays". */
  readonly trouble: RegExp
  /** A thing with a bad quality: "uneven levels". */
  readonly flawed: RegExp
  /** A word for a trouble anywhere. */
  readonly troubled: RegExp
  /** Words for how often or how much: "reduce how often the clinic always runs late" says it twice. */
  readonly frequent: RegExp
  /** Two things in one phrase. */
  readonly joined: RegExp
  /** Words that make a title more than a noun phrase. */
  readonly clausal: RegExp
  /** Verb phrases for a title; the second of each where the first has the verb of the other part. */
  readonly improve: readonly [string, string]
  readonly reduce: readonly [string, string]
  readonly mend: readonly [string, string]
  /** For a title that names people. */
  readonly support: readonly [string, string]
  /** For a title that is no noun phrase: quoted, so that it need not fit the grammar of the sentence. */
  readonly topic: readonly [string, string]
}

const ENGLISH_TROUBLES =
  'delays?|no-shows?|cancellations?|dropouts?|queues?|waste|damages?|errors?|mistakes|failures?|jams?|complaints|outages?|losses|fraud|scams?|thefts?|accidents?|injuries|conflicts?|noise|bottlenecks?|crashes|bugs?|interruptions?'
const ENGLISH_BAD = 'missed|lost|late|bad|uneven|broken|failed|unclear|confusing|wrong|rough|unfair|hidden|poor|wasted|duplicate'
const PORTUGUESE_TROUBLES =
  'atrasos?|cancelamentos?|faltas?|filas?|golpes?|fraudes?|desperdícios?|erros?|perdas?|queixas?|reclamações|demoras?|falhas?|danos?|avarias?|desistências?|acidentes?|conflitos?|ruídos?|gargalos?|interrupções'
const PORTUGUESE_BAD = 'pouc[oa]s?|mal|ruim|ruins|quebrad[oa]s?|perdid[oa]s?|atrasad[oa]s?|confus[oa]s?|errad[oa]s?'
const START = '(?<![\\p{L}\\p{N}-])'
const END = '(?![\\p{L}\\p{N}-])'
const anywhere = (words: string) => new RegExp(`${START}(?:${words})${END}`, 'iu')

/** English and Brazilian Portuguese. */
export const cautions: Readonly<Record<Language, Caution>> = {
  en: {
    around:
      /^(?:please,? |let's |(?:we|you|they) (?:should|could|must|need to) |(?:could|can) (?:you|we) |why not |maybe |just )+|,? ?(?:would be (?:great|nice|good|lovely)|please)[\s.!]*$/giu,
    personal: anywhere("i|i'm|i've|i'd|me|my|mine|us|mum|mom|sister|daughter|son|grandad"),
    denied: anywhere("no|not|never|nobody|nothing|none|don't|dont|doesn't|doesnt|didn't|didnt|isn't|won't|wont|sorry|lol|guys?"),
    pronoun: anywhere('he|she|they|them|it|this|these|those|their|its|each other|you|your'),
    dangling:
      /(?:^| )(?:the|a|an|and|or|but|of|for|to|with|at|by|from|as|than|then|that|which|who|is|are|was|if|when|only|before|after|until)$/iu,
    idle: /^(?:be|become|happen|fall|fail|forget|lose|miss|wait|look|like|sound|feel|seem|arrive|have|depend|drop|care|waste|struggle|let)$/u,
    wished:
      /\b(?:hard|difficult|tough|impossible|complicated|easy|can't|cannot|couldn't|could not|can not|unable|not able|no way|wants?|needs?|would like|takes?|know how|knows?)\b/iu,
    hindered: /^(?:know|see|find|understand|reach|get)\b/u,
    nobody: /\b(?:nobody|no one|no-one|hardly any\w+)\b/iu,
    trouble: new RegExp(`^(?:[\\p{L}'-]+ ){0,3}(?:${ENGLISH_TROUBLES})(?= (?:of|at|in|on|for|during|with|by) |$)`, 'iu'),
    flawed: new RegExp(`^(?:${ENGLISH_BAD}) [\\p{L}'-]+s$`, 'iu'),
    troubled: anywhere(`${ENGLISH_TROUBLES}|${ENGLISH_BAD}`),
    frequent: anywhere('always|often|every|each|times|more|hardly'),
    joined: anywhere('and|or'),
    clausal: anywhere("no|not|nobody|no one|nothing|never|until|who|what|why|how|when|where|is|are|too|can't|don't|left"),
    improve: ['improve', 'make progress on'],
    reduce: ['reduce', 'put an end to'],
    mend: ['put an end to', 'reduce'],
    support: ['support', 'do more for'],
    topic: ['work on', 'take care of'],
  },
  'pt-BR': {
    around:
      /^(?:por favor,? |vamos |(?:devíamos|deveríamos|poderíamos|podíamos|a gente (?:podia|devia|poderia|deveria)) |(?:seria|era) (?:bom|ótimo|legal) |que tal )+|,? ?(?:por favor|seria (?:bom|ótimo|legal)|ajudaria (?:muito|mto)?)[\s.!]*$/giu,
    personal: anywhere(
      'eu|me|mim|comigo|meus?|minhas?|vou|quero|queria|preciso|tenho|sei|fiquei|esqueci|vendi|vendo|descobri|esperei|entendo|mãe|filho|filha',
    ),
    denied: anywhere('não|nao|nunca|ninguém|nada|nem|sem|só|tá|né|gente'),
    pronoun: anywhere('ele|ela|isso|isto|aquilo|lhe|dele|dela|daqui|você|seu|sua'),
    dangling: /(?:^| )(?:o|a|os|as|um|uma|e|ou|mas|de|do|da|dos|das|em|no|na|para|pra|por|com|que|se|quando|é|são|antes|depois|até)$/iu,
    idle: /^(?:cair|sair|chegar|acontecer|vir|ir|ser|estar|ficar|ter|faltar|sobrar|falhar|travar|quebrar|demorar|atrasar|esperar|esquecer|perder|depender|tiver|estiver|fizer|puder|quiser|souber|vier|houver|disser|trouxer|couber)$/u,
    wished: anywhere(
      'difícil|complicado|impossível|consegu\\p{L}+|podem?|dá para|dá pra|como|dificuldade|querem?|precisam?|gostam?|gostariam?|demora|leva|sabem?|desejam?',
    ),
    hindered: /^(?:saber|ver|achar|encontrar|entender|conseguir)(?= )/u,
    nobody: anywhere('ninguém|não'),
    trouble: new RegExp(`^(?:${PORTUGUESE_TROUBLES})${END}`, 'iu'),
    flawed: new RegExp(`^[\\p{L}-]+ (?:${PORTUGUESE_BAD})${END}`, 'iu'),
    troubled: anywhere(PORTUGUESE_TROUBLES),
    frequent: anywhere('sempre|tod[oa]s?|vezes|cada|mais'),
    joined: anywhere('e|ou'),
    clausal: anywhere('não|ninguém|nunca|nada|que|quem|quando|onde|como|é|são|está|menos|mais|\\p{L}+ndo'),
    improve: ['melhorar', 'avançar em'],
    reduce: ['reduzir', 'diminuir'],
    mend: ['acabar com', 'reduzir'],
    support: ['apoiar', 'fazer mais por'],
    topic: ['cuidar do tema', 'trabalhar no tema'],
  },
}
