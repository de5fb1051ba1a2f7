import type { Form, Grammar, Reading, Tone, Verb } from './grammar.ts'
import { lexiconOf } from './lexicon.ts'
import lists from './words.en.json' with { type: 'json' }

const lexicon = lexiconOf(lists)

const read =
  (form: Form, sure: number) =>
  (match: RegExpMatchArray): Reading => ({ form, text: match[1] as string, sure })
const HARD = 'hard|difficult|tough|tedious|impossible|painful|complicated|confusing|annoying'

const shapes: Grammar['shapes'] = [
  [new RegExp(`^(?:it is |it's )?(?:too |very |so |really )?(?:${HARD}|not easy) (?:for \\w+ )?to (.+)$`, 'u'), read('wish', 3)],
  [
    /^(?:it )?takes? (?:too |very |so )?(?:long|hours|days|ages|much time|a lot of time) to (.+)$/u,
    ([, what]) => ({ form: 'ready', text: `make it quick to ${what}`, sure: 3 }),
  ],
  [
    new RegExp(`^(.+?) (?:is|are) (?:too |very |so )?(?:${HARD}|slow|not easy) to (.+)$`, 'u'),
    ([, thing, what]) => ({ form: 'ready', text: `make ${definite(thing)} easy to ${what}`, sure: 3 }),
  ],
  [
    new RegExp(`^(.+?) (?:is|are) (?:often |too |very |so |always )?(${[...lexicon.better.keys()].join('|')})$`, 'u'),
    ([, thing, how]) => ({ form: 'ready', text: `make ${definite(thing)} ${lexicon.better.get(how as string)}`, sure: 3 }),
  ],
  [
    /^(.+?) (?:spend|lose|waste)s? (?:too much |too many |so much |a lot of )?(hours|time|days|minutes|money|effort)\b ?(.*)$/u,
    ([, who, what, rest]) => ({ form: 'ready', text: `cut the ${what} that ${who} spend ${rest}`.trim(), sure: 3 }),
  ],
  [
    /^(?:\S+ ){0,4}(?:can't|cannot|can not|couldn't|could not|(?:is |are )?(?:not able|unable) to|struggles? to|fails? to|(?:has|have) trouble to|no (?:easy |good |simple )?way to|(?:don't|do not) know how to) (.+)$/u,
    read('wish', 3),
  ],
  [
    /^(?:\S+ ){1,3}(?:do not|don't|does not|doesn't) (.+)$/u,
    (match, grammar) => (grammar.verb(firstWord(match[1])) ? read('wish', 2.5)(match) : undefined),
  ],
  [
    /^(?:nobody|no one|no-one|hardly anybody|hardly anyone) (\S+)(.*)$/u,
    ([, verb = '', rest = ''], grammar) => ready(grammar.verb(verb), rest),
  ],
  [/^(?:there (?:is|are) )?(?:no|lack of|missing|not enough|too few|too little) (.+)$/u, read('lack', 2)],
  [/^(?:there (?:is|are) )?(?:too|so) (?:many|much) (.+)$/u, read('excess', 3)],
  [/^(?:\S+ ){1,3}(?:wants?|needs?|expects?|would like|hopes?|loves?|likes?)(?: us| the team)? to (.+)$/u, read('wish', 3)],
  [/^(?:\S+ ){1,3}(?:wants?|needs?|expects?|asks? for|looks? for) ((?!that\b|to\b).+)$/u, read('need', 2.5)],
  [/^(?:\S+ ){1,3}(?:loves?|likes?|enjoys?) (\S+ing)\b(.*)$/u, ([, verb = '', rest = ''], grammar) => ready(grammar.verb(verb), rest)],
]

function firstWord(text: string | undefined): string {
  return text?.split(' ')[0] ?? ''
}

function ready(verb: Verb | undefined, rest: string): Reading | undefined {
  return verb ? { form: 'wish', text: verb.base + rest, sure: 3 } : undefined
}

/** "match history" becomes "the match history"; names, pronouns, acts and what has an article stay. */
function definite(subject: string | undefined = ''): string {
  const first = firstWord(subject)
  const bare =
    /^(?:\p{Ll}[\p{L}'-]+)$/u.test(first) &&
    !/^(?:an?|the|this|that|these|those|our|their|its?|his|her|your|my|nobody|everybody|everyone|somebody|someone|nothing|everything|there|one|each|every|some|any|no|half|more|most)$/u.test(
      first,
    )
  return bare && !verb(first)?.uses.includes('gerund') ? `the ${subject}` : subject
}

function verb(word: string): Verb | undefined {
  const irregular = lexicon.irregular.get(word)
  if (irregular) return { base: irregular, uses: ['finite'] }
  if (lexicon.verbs.has(word)) return { base: word, uses: ['base', 'finite'] }
  const known = (stems: string[]) => stems.find((stem) => lexicon.verbs.has(stem))
  if (lexicon.nouns.has(word)) return undefined
  if (word.endsWith('ing')) {
    const stem = word.slice(0, -3)
    const base = known([stem, `${stem}e`, stem.slice(0, -1)])
    return base ? { base, uses: ['gerund'] } : undefined
  }
  if (!word.endsWith('s')) return undefined
  const base = known([
    word.slice(0, -1),
    ...(/(?:ch|sh|x|ss|o)es$/u.test(word) ? [word.slice(0, -2)] : []),
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ])
  return base ? { base, uses: ['finite'] } : undefined
}

/** "Players" and "organisers" are named by what they do; "lockers" and "newspapers" are not known to. */
function isAgent(word: string): boolean {
  const stem = /^(.+)(?:ers|ors)$/u.exec(word)?.[1]
  return stem !== undefined && [stem, `${stem}e`, stem.slice(0, -1)].some((base) => lexicon.verbs.has(base))
}

const thing: Record<Tone, (text: string) => string> = {
  trouble: (text) => `${/^(?:[\w-]+ ){0,2}[\w-]+s\b/u.test(text) ? 'reduce' : 'tackle'} ${text}`,
  good: (text) => `provide ${text}`,
  chance: (text) => `make the most of ${text}`,
  aim: (text) => `achieve ${text}`,
  plain: (text) => `improve ${text}`,
}
const clause: Record<Tone, (text: string) => string> = {
  trouble: (text) => `reduce how often ${text}`,
  good: (text) => `make sure that ${text}`,
  chance: (text) => `build on the fact that ${text}`,
  aim: (text) => `make sure that ${text}`,
  plain: (text) => `work on the fact that ${text}`,
}

const forms: Record<Form, (text: string, tone: Tone, again: boolean) => string> = {
  ready: (text) => text,
  wish: (text, _, again) => `make it ${again ? 'possible' : 'easy'} to ${text}`,
  lack: (text) => `add the missing ${text}`,
  need: (text, tone) => `${tone === 'aim' ? 'reach' : 'provide'} ${text}`,
  excess: (text, _, again) => `${again ? 'bring down' : 'reduce'} ${text}`,
  thing: (text, tone) => thing[tone](text),
  event: (text, tone) => clause[tone](text),
  state: (text, tone) => (tone === 'trouble' ? `change the fact that ${text}` : clause[tone](text)),
}

/** English. */
export const english: Grammar = {
  language: 'en',
  shapes,
  cuts: /(?:,| [-–] | because | so that | whereas | although | but | and (?=(?:the|a|an|then|it|they|this|that|nobody|everybody)\b))/u,
  afterNoun: /^(?:and|or|of|before|after|is|are|was|has|have|can|will)$/u,
  states:
    /^(?:is|are|was|were|am|isn't|aren't|has|have|had|can|will|would|could|might|should|must|may|know|knows|cost|costs|pay|pays|need|needs|want|wants|depend|depends)$/u,
  relatives: /^(?:who|that|which|when|where|what|how|if|whether|to|before|after|as|than)$/u,
  adverbs: /^(?:\w+ly|often|never|always|also|still|sometimes|just|rather|even|not)$/u,
  ours: /^(?:improve|reduce|offer|provide|increase|grow|automate|simplify|create|build|launch|introduce|add|extend|promote|lower|raise|double|halve|support|help|make|enable)$/u,
  ofOthers: (text) =>
    text
      .replace(/\bnear me\b/gu, 'nearby')
      .replace(/\bmy\b/gu, 'their')
      .replace(/\bme\b/gu, 'them'),
  withArticle: (clause, word) => (/(?:^(?:is|isn't|was|has)|[^s]s)$/u.test(word) ? definite(clause) : clause),
  verb,
  isPeople: (word) =>
    lexicon.people.has(word) || (word.length > 5 && !lexicon.notPeople.has(word) && (isAgent(word) || /[^l]ists$/u.test(word))),
  anybody: /^(?:people|individuals|shops)$/u,
  phrase: (form, tone, text, again) => forms[form](text, tone, again),
  anySubject: [
    (subject) => `make progress on ${subject}`,
    (subject) => `put ${subject} first`,
    (subject) => `learn what stands behind ${subject}`,
  ],
  and: 'and',
  fallback: { what: 'agree on what matters most', outcome: 'make a difference that can be seen', audience: 'the people we work for' },
}
