import type { Language } from '../../ports/assistant.ts'
import type { Sizes } from '../../quarter/activities/sizes.ts'

/** What the team of the example says that its sizes mean. */
export const ownSizes: Readonly<Record<Language, Sizes>> = {
  en: {
    S: { meaning: 'Up to one week, one person', example: 'cache last place' },
    M: { meaning: 'Two to three weeks, a pair', example: 'match alerts' },
    L: { meaning: 'A month or more, several skills', example: 'payments' },
  },
  'pt-BR': {
    S: { meaning: 'Até uma semana, uma pessoa', example: 'guardar o último lugar' },
    M: { meaning: 'Duas a três semanas, uma dupla', example: 'avisos de partida' },
    L: { meaning: 'Um mês ou mais, várias habilidades', example: 'pagamentos' },
  },
}

/** Whom a milestone with such words (beginnings, in both languages) waits for, and for what. */
export interface Waiting {
  readonly words: readonly string[]
  readonly party: string
  readonly what: Readonly<Record<Language, string>>
  readonly by: number | null
}

/** What simulated people know about other teams. */
export const ownWaiting: readonly Waiting[] = [
  {
    words: ['rank', 'recommend', 'recomend', 'signal', 'sinal', 'sinai'],
    party: 'data-science',
    what: { en: 'a model to rank matches', 'pt-BR': 'um modelo para ordenar partidas' },
    by: null,
  },
  {
    words: ['cache', 'history', 'historic', 'search', 'busca'],
    party: 'platform',
    what: { en: 'room in the cache', 'pt-BR': 'espaço no cache' },
    by: null,
  },
  {
    words: ['invit', 'convit', 'convid', 'shar', 'compartilh'],
    party: 'Chatwave',
    what: { en: 'the new sharing API', 'pt-BR': 'a nova API de compartilhamento' },
    by: 5,
  },
  { words: ['test', 'experiment'], party: 'business-intelligence', what: { en: 'a dashboard', 'pt-BR': 'um painel' }, by: null },
]

/** Which skill a milestone with such words takes. */
export const ownSkills: readonly { readonly words: readonly string[]; readonly skill: string }[] = [
  { words: ['rank', 'recommend', 'recomend', 'signal', 'sinal', 'sinai', 'predict'], skill: 'data-science' },
  { words: ['test', 'experiment', 'measure', 'medir'], skill: 'product-analytics' },
  { words: ['form', 'page', 'pagina', 'mail', 'tap', 'filter', 'filtr'], skill: 'design' },
  { words: ['cache', 'history', 'historic', 'list', 'remind', 'lembrete', 'search', 'busca'], skill: 'backend' },
]

/** A question that somebody asks without a name. */
export const ownQuestion: Readonly<Record<Language, string>> = {
  en: 'How would we notice that this one has not worked?',
  'pt-BR': 'Como perceberíamos que este não funcionou?',
}

/** A note of the review. */
export const ownNote: Readonly<Record<Language, string>> = {
  en: 'Can start with rules only, the model comes later.',
  'pt-BR': 'Pode começar só com regras, o modelo vem depois.',
}
