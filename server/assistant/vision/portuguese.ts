import type { Form, Grammar, Reading, Tone, Verb } from './grammar.ts'
import { lexiconOf } from './lexicon.ts'
import lists from './words.pt-BR.json' with { type: 'json' }

const lexicon = lexiconOf(lists)

const read =
  (form: Form, sure: number) =>
  (match: RegExpMatchArray): Reading => ({ form, text: match[1] as string, sure })
const ready = (found: Verb | undefined, rest: string): Reading | undefined =>
  found ? { form: 'wish', text: found.base + rest, sure: 3 } : undefined
const INFINITIVE = '(?:[\\p{L}]+[aei]r(?:-?[\\p{L}]+)?|pôr)\\b'

const shapes: Grammar['shapes'] = [
  [
    new RegExp(
      `^(?:é |está )?(?:muito |bem |tão )?(?:difícil|complicado|impossível|chato|demorado|trabalhoso) (?:de |para |pra )?(${INFINITIVE}.*)$`,
      'u',
    ),
    read('wish', 3),
  ],
  [
    /^(?:demora|leva) (?:muito|demais|horas|dias|muito tempo|tempo demais) (?:para|pra) (.+)$/u,
    ([, what]) => ({ form: 'ready', text: `tornar mais rápido ${what}`, sure: 3 }),
  ],
  [
    new RegExp(`^(.+?) (?:é|são|está|estão) (?:muito |bem |sempre )?(${[...lexicon.better.keys()].join('|')})$`, 'u'),
    ([, thing, how]) => ({ form: 'ready', text: `tornar ${thing} ${lexicon.better.get(how as string)}`, sure: 3 }),
  ],
  [
    /^(.+?) (?:gastam?|perdem?|passam?|perde) (?:muit[oa]s? )?(horas|tempo|dias|minutos|dinheiro|esforço)(?=\s|$) ?(.*)$/u,
    ([, who, what, rest]) => ({
      form: 'ready',
      text: `reduzir ${article(what)} ${what} que ${who} ${who?.endsWith('s') ? 'gastam' : 'gasta'} ${rest}`.trim(),
      sure: 3,
    }),
  ],
  [
    new RegExp(
      `^(?:\\S+ ){0,4}(?:não (?:consegu(?:e|em|imos|o)|podem?|dá para|dá pra|há como|tem como|sabem? como)|(?:tem|têm) dificuldade (?:de|em|para)|dificuldade (?:de|em|para)|sem como) (${INFINITIVE}.*)$`,
      'u',
    ),
    read('wish', 3),
  ],
  [/^(?:ninguém|quase ninguém|(?:\S+ ){1,3}não) (\S+)(.*)$/u, ([, word = '', rest = ''], grammar) => ready(grammar.verb(word), rest)],
  [/^(?:falta de|faltam?|sem|não há|não tem|não existem?|pouc[oa]s?) (.+)$/u, read('lack', 2)],
  [/^(?:há |tem |existem )?(?:muit[oa]s?|excesso de|tant[oa]s?) (.+)$/u, read('excess', 3)],
  [
    new RegExp(`^(?:\\S+ ){1,3}(?:querem?|precisam? de|precisam?|esperam?|gostam? de|gostariam? de|desejam?) (${INFINITIVE}.*)$`, 'u'),
    read('wish', 3),
  ],
  [/^(?:\S+ ){1,3}(?:querem?|precisam? de|esperam?|pedem?|exigem?) ((?!que(?=\s)).+)$/u, read('need', 2.5)],
]

function article(noun: string | undefined): string {
  return noun === 'horas' ? 'as' : noun === 'dias' || noun === 'minutos' ? 'os' : 'o'
}

const known = new Map<string, Verb>()
for (const base of lexicon.verbs) {
  const stem = base.slice(0, -2)
  const [one, many] = base.endsWith('ar') ? [`${stem}a`, `${stem}am`] : [`${stem}e`, `${stem}em`]
  known.set(base, { base, uses: ['base'] })
  for (const word of [one, many]) known.set(word, { base, uses: ['finite'] })
  known.set(`${base.slice(0, -1)}ndo`, { base, uses: ['gerund'] })
}
for (const [word, base] of lexicon.irregular)
  known.set(word, { base, uses: [word === base ? 'base' : word.endsWith('ndo') ? 'gerund' : 'finite'] })

function verb(word: string): Verb | undefined {
  const found = known.get(word)
  if (found || lexicon.nouns.has(word)) return found
  return /^\p{L}{3,}[aei]r$/u.test(word) ? { base: word, uses: ['base'] } : undefined
}

/** "Jogadores" are named by what they do, "corredores" may be a place. */
function isAgent(word: string): boolean {
  const stem = /^(.+)dor[ae]s$/u.exec(word)?.[1]
  return stem !== undefined && lexicon.verbs.has(`${stem}r`)
}

const thing: Record<Tone, string> = { trouble: 'reduzir', good: 'oferecer', chance: 'aproveitar', aim: 'alcançar', plain: 'melhorar' }
const clause: Record<Tone, string> = {
  trouble: 'reduzir as vezes em que',
  good: 'chegar ao ponto em que',
  chance: 'aproveitar que',
  aim: 'chegar ao ponto em que',
  plain: 'trabalhar o fato de que',
}

const forms: Record<Form, (text: string, tone: Tone, again: boolean) => string> = {
  ready: (text) => text,
  wish: (text, _, again) => `tornar ${again ? 'possível' : 'mais fácil'} ${text}`,
  lack: (text) => `oferecer ${text}`,
  need: (text, tone) => `${tone === 'aim' ? 'alcançar' : 'oferecer'} ${text}`,
  excess: (text, _, again) => `${again ? 'diminuir' : 'reduzir'} ${text}`,
  thing: (text, tone) => `${thing[tone]} ${text}`,
  event: (text, tone) => `${clause[tone]} ${text}`,
  state: (text, tone) => `${tone === 'trouble' ? 'mudar o fato de que' : clause[tone]} ${text}`,
}

/** Portuguese as written in Brazil. */
export const portuguese: Grammar = {
  language: 'pt-BR',
  shapes,
  cuts: /(?:,| [-–] | porque | pois | embora | enquanto | mas | e (?=(?:o|a|os|as|aí|então|isso|ninguém|todos)(?=\s)))/u,
  afterNoun: /^(?:e|ou|de|do|da|é|são|está)$/u,
  states: /^(?:é|são|está|estão|tem|têm|sabe|sabem|custa|custam|precisa|precisam|depende|dependem|pode|podem|fica|ficam)$/u,
  relatives: /^(?:que|quem|quando|onde|como|se|para|pra|antes|depois)$/u,
  adverbs: /^(?:\p{L}+mente|nunca|sempre|também|ainda|já|não|só|raramente)$/u,
  ours: /^(?:melhorar|reduzir|oferecer|aumentar|automatizar|simplificar|criar|construir|lançar|introduzir|ampliar|diminuir|dobrar|ajudar|apoiar|permitir|facilitar|tornar|garantir)$/u,
  ofOthers: (text) => text.replace(/perto de mim(?=\s|$)/gu, 'por perto').replace(/perto da minha casa(?=\s|$)/gu, 'perto de casa'),
  withArticle: (clause) => clause,
  verb,
  isPeople: (word) =>
    lexicon.people.has(word) || (word.length > 5 && !lexicon.notPeople.has(word) && (isAgent(word) || word.endsWith('istas'))),
  anybody: /^(?:pessoas)$/u,
  phrase: (form, tone, text, again) => forms[form](text, tone, again),
  anySubject: [
    (subject) => `avançar em ${subject}`,
    (subject) => `priorizar ${subject}`,
    (subject) => `entender o que está por trás de ${subject}`,
  ],
  and: 'e',
  fallback: { what: 'combinar o que mais importa', outcome: 'gerar uma diferença visível', audience: 'as pessoas para quem trabalhamos' },
}
