import type { Language } from '../ports/assistant.ts'

/** What the text rules know of a content language. All words are in lower case. */
export interface WordLists {
  /** Words that the vision's template adds to its three parts. */
  readonly templateWords: number
  /** Words that may stand before the verb of an action: they are skipped. */
  readonly beforeVerb: ReadonlySet<string>
  /** Words that show that a part does not begin with an action. */
  readonly noAction: ReadonlySet<string>
  /** Endings of words that are things, not actions, and the verbs that have such an ending all the same. */
  readonly thingEndings: RegExp
  readonly verbsLikeThings: ReadonlySet<string>
  /** If given, a verb has one of these endings. */
  readonly verbEndings: RegExp | null
  /** Verbs of handing something over: what comes out, not what it changes. */
  readonly outputs: ReadonlySet<string>
  /** Words that name nobody in particular. */
  readonly nobodyInParticular: ReadonlySet<string>
  /** Words that carry no subject, so that a part made of them says nothing. */
  readonly small: ReadonlySet<string>
  /** Words that people leave for later. */
  readonly placeholders: ReadonlySet<string>
  /** Words that end in a full stop without ending a sentence. */
  readonly abbreviations: ReadonlySet<string>
  /** Words that compare: with one of them it can be seen whether something has come true. */
  readonly comparisons: ReadonlySet<string>
  /** Beginnings of verbs for what somebody can watch people or numbers do. */
  readonly observable: RegExp
  /** Parties and systems that a milestone may wait for, as they stand in plain texts (see `plainText`). */
  readonly partiesAndSystems: readonly string[]
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

const en: WordLists = {
  templateWords: 8,
  beforeVerb: listed('not never also always only finally first really simply clearly'),
  noAction: listed(
    `a an the this that these those our your their its my his her more less fewer better best worse faster easier higher lower new great good some any
     all each every no many much most for in on at by with without from into of to about as and or but if when while because be is are was were been being
     we they it he she you i there here what which who how why everything nothing something`,
  ),
  thingEndings: /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ing)$/u,
  verbsLikeThings: listed(
    `mention position question transition condition partition commission function caution station envision provision auction
     implement experiment document complement supplement segment cement augment comment fragment torment witness harness
     ship worship balance enhance advance finance influence experience evidence reference sequence silence bring ring sing swing spring
     string ping fling cling sling sting wing`,
  ),
  verbEndings: null,
  outputs: listed('launch release ship deploy implement deliver develop publish introduce roll code rewrite refactor migrate install'),
  nobodyInParticular: listed('everyone everybody anyone anybody someone somebody all us whoever nobody one world people'),
  small: listed(
    `a an the this that these those our your their its my his her and or but of to in on at by with for from into as is are be it we they
     all every each some any more very who whom whose which so than then`,
  ),
  placeholders: listed('tbd tba tbc todo fixme xxx xx x n/a na none nothing something whatever blah etc'),
  abbreviations: listed('e.g i.e etc vs approx no mr mrs ms dr st inc ltd dept min max incl'),
  comparisons: listed(
    `more less fewer better worse faster slower higher lower sooner later earlier longer shorter larger smaller easier cheaper most least double
     twice half than above below within`,
  ),
  observable:
    /^(?:increas|decreas|reduc|grow|grew|rais|rise|rose|drop|fall|fell|halv|doubl|tripl|gain|lose|lost|convert|join|book|buy|bought|pay|paid|click|open|return|renew|cancel|sign|invit|shar|complet|finish|start|use|using|visit|stay|leav|left|answer|repl|rate|rating|choos|chose|switch|recommend|report|ask|call|spend|spent|sav|attend|play|confirm|submit|upload|download|subscrib|search|find|found|accept|declin|respond|show)/u,
  partiesAndSystems: [
    'platform team',
    'infrastructure',
    'infra',
    'developer experience',
    'devex',
    'sre',
    'qa',
    'data science',
    'business intelligence',
    'bi team',
    'external provider',
    'vendor',
    'supplier',
    'legal',
    'api',
    'apis',
    'sdk',
    'database',
    'data warehouse',
    'payment provider',
    'app store',
  ],
}

const ptBR: WordLists = {
  templateWords: 7,
  beforeVerb: listed('não nunca também sempre só finalmente primeiro realmente nos se'),
  noAction: listed(
    `melhor pior maior menor valor qualquer lugar par mar bar ar mulher amor setor motor calor fator autor leitor gestor servidor vendedor consumidor
     comprador jogador usuário dor cor flor favor rigor pudor interior exterior anterior posterior superior inferior escolar celular popular regular
     singular familiar similar particular militar titular ser estar ter haver poder dever prazer saber lazer parecer mulher talher`,
  ),
  thingEndings: /(?:ção|são|mento|dade|agem|ência|ância|ismo|ndo)$/u,
  verbsLikeThings: new Set(),
  verbEndings: /(?:ar|er|ir|por|pôr|á-l[oa]s?|ê-l[oa]s?|i-l[oa]s?|í-l[oa]s?|[aei]r-(?:se|lhes?|nos|[oa]s?))$/u,
  outputs: listed(
    'lançar implantar implementar entregar desenvolver publicar introduzir disponibilizar codificar reescrever refatorar migrar instalar',
  ),
  nobodyInParticular: listed('todos todas todo toda mundo alguém ninguém qualquer um uma nós quem geral gente pessoas'),
  small: listed(
    `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para pra com sem e ou mas que se ao à aos às este esta
     estes estas esse essa esses essas nosso nossa nossos nossas seu sua seus suas é são ser mais muito todo toda todos todas cada`,
  ),
  placeholders: listed('tbd todo fixme xxx xx x n/a definir nada algo etc pendente'),
  abbreviations: listed('ex p.ex etc aprox sr sra dr dra nº núm máx mín incl obs av'),
  comparisons: listed(
    'mais menos melhor melhores pior piores maior maiores menor menores antes depois dobro dobra metade acima abaixo dentro rápido mínimo máximo',
  ),
  observable:
    /^(?:aument|diminu|reduz|cresc|sob|cai|caem|ca[ií]r|dobr|duplic|ganh|perd|convert|entr|particip|reserv|compr|pag|clic|abr|volt|retorn|renov|cancel|assin|convid|compartilh|complet|conclu|termin|começ|us[aeo]|utiliz|visit|fic|sa[ií]|respond|avali|escolh|troc|recomend|relat|perg|lig|gast|economiz|compare[cç]|jog|confirm|envi|baix|busc|encontr|aceit|recus|mostr)/u,
  partiesAndSystems: [
    'time de plataforma',
    'infraestrutura',
    'infra',
    'developer experience',
    'experiencia do desenvolvedor',
    'sre',
    'qa',
    'ciencia de dados',
    'data science',
    'business intelligence',
    'time de bi',
    'fornecedor',
    'fornecedor externo',
    'juridico',
    'api',
    'apis',
    'sdk',
    'banco de dados',
    'data warehouse',
    'provedor de pagamento',
    'loja de aplicativos',
  ],
}

/** What is known of a content language; null for one without lists: only the rules of structure run then. */
export function wordListsOf(language: string): WordLists | null {
  const known: Readonly<Record<Language, WordLists>> = { en, 'pt-BR': ptBR }
  return Object.hasOwn(known, language) ? known[language as Language] : null
}
