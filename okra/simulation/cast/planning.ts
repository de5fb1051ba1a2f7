import type { Language } from '../../ports/assistant.ts'

/** What is said about a plan without a name, in the language of the room. */
export const ownRemark: Readonly<Record<Language, string>> = {
  en: 'What happens to the rest if this one slips by two weeks?',
  'pt-BR': 'O que acontece com o resto se este atrasar duas semanas?',
}

/** The concern of somebody whose work has found no place, or too late a one. */
export const ownConcern: Readonly<Record<Language, string>> = {
  en: 'What I care about most comes late in this plan.',
  'pt-BR': 'O que mais me importa vem tarde neste plano.',
}

/** What the second part of a long milestone is called. */
export const secondPart: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) => `${text}, second part`,
  'pt-BR': (text) => `${text}, segunda parte`,
}
