import type { Form, Grammar, Reading, Tone, Verb } from './grammar.ts'

const VERBS = `accept access achieve add adopt afford agree allow apply approve arrive ask attend automate avoid become begin book break bring build buy call
  cancel care change charge chase check choose claim click close collapse collect combine come communicate compare complain complete confirm connect convert
  copy cost count cover create cut decide decline deliver depend deploy discover double drive drop earn edit enable end enjoy enter expand expect explain
  export face fail feel fill find finish fix follow forget gain get give go grow halve handle happen have hear help hold import improve increase inform
  install introduce invest invite join keep know launch lead learn leave let like limit load look lose love lower maintain make manage measure meet miss
  move need notice offer onboard open order organise organize overbook pay pick plan play prefer prepare prevent print process promote prove provide publish
  rate reach read receive recommend reduce refund register reject rely remember remind remove rent repair repeat replace reply report require reschedule
  resolve respond retain return reuse ruin run save scale schedule search see sell send serve set share shorten show simplify skip spend split stabilise
  start stay stop struggle submit support switch take talk teach tell test track train transfer travel trust try turn understand update upgrade upload use
  visit vote wait want waste watch win wish work worry write`.split(/\s+/u)
const IRREGULAR: Readonly<Record<string, string>> = { has: 'have', does: 'do', goes: 'go', do: 'do' }
const PEOPLE = new Set(
  `people customers users clients players teams members friends guests visitors parents children kids families students pupils patients nurses doctors staff
  colleagues employees volunteers residents citizens neighbours neighbors readers developers designers engineers newcomers beginners hosts athletes couriers
  merchants suppliers partners companies shops women men adults seniors learners agents analysts technicians librarians relatives caregivers carers chefs
  cooks freelancers founders individuals professionals accountants`.split(/\s+/u),
)
const NO_PEOPLE = new Set(
  `numbers orders offers papers servers filters answers letters headers computers parameters chapters quarters matters corners covers layers folders
  containers trackers others manners errors factors sensors doors floors colors monitors vouchers reminders buffers timers banners routers counters printers
  scanners browsers identifiers registers transfers centers behaviors indicators mirrors motors processors editors connectors barriers figures invoices
  newsletters posters flyers stickers dinners summers winters powers towers trailers rivers fewer wonders discovers delivers covers enters remembers registers
  considers triggers suffers differs prefers refers transfers answers bothers recovers uncovers requires customers-only elevators generators calculators
  vectors operators-only tours hours ours yours colours flavours harbours favours labours rumours adventures pictures features measures procedures`.split(/\s+/u),
)

const read = (form: Form, sure: number) => (match: RegExpMatchArray): Reading => ({ form, text: match[1] as string, sure })
const BETTER: Readonly<Record<string, string>> = {
  slow: 'faster', unclear: 'clearer', unreliable: 'more reliable', expensive: 'cheaper', confusing: 'easier to understand', complicated: 'simpler',
  complex: 'simpler', unstable: 'more stable', outdated: 'up to date', manual: 'automatic', late: 'punctual', unsafe: 'safer', old: 'more modern',
}
const HARD = 'hard|difficult|tough|tedious|impossible|painful|complicated|confusing|annoying'

const shapes: Grammar['shapes'] = [
  [new RegExp(`^(?:it is |it's )?(?:too |very |so |really )?(?:${HARD}|not easy) (?:for \\w+ )?to (.+)$`, 'u'), read('wish', 3)],
  [/^(?:it )?takes? (?:too |very |so )?(?:long|hours|days|ages|much time|a lot of time) to (.+)$/u, ([, what]) => ({ form: 'ready', text: `make it quick to ${what}`, sure: 3 })],
  [new RegExp(`^(.+?) (?:is|are) (?:too |very |so )?(?:${HARD}|slow|not easy) to (.+)$`, 'u'), ([, thing, what]) => ({ form: 'ready', text: `make ${thing} easy to ${what}`, sure: 3 })],
  [new RegExp(`^(.+?) (?:is|are) (?:often |too |very |so |always )?(${Object.keys(BETTER).join('|')})$`, 'u'), ([, thing, how]) => ({ form: 'ready', text: `make ${thing} ${BETTER[how as string]}`, sure: 3 })],
  [/^(.+?) (?:spend|lose|waste)s? (?:too much |too many |so much |a lot of )?(hours|time|days|minutes|money|effort)\b ?(.*)$/u, ([, who, what, rest]) => ({ form: 'ready', text: `cut the ${what} that ${who} spend ${rest}`.trim(), sure: 3 })],
  [/^(?:\S+ ){0,4}(?:can't|cannot|can not|couldn't|could not|(?:is |are )?(?:not able|unable) to|struggles? to|fails? to|(?:has|have) trouble to|no (?:easy |good |simple )?way to|(?:don't|do not) know how to) (.+)$/u, read('wish', 3)],
  [/^(?:\S+ ){1,3}(?:do not|don't|does not|doesn't) (.+)$/u, (match, grammar) => (grammar.verb(firstWord(match[1])) ? read('wish', 2.5)(match) : undefined)],
  [/^(?:nobody|no one|no-one|hardly anybody|hardly anyone) (\S+)(.*)$/u, ([, verb = '', rest = ''], grammar) => ready(grammar.verb(verb), rest)],
  [/^(?:there (?:is|are) )?(?:no|lack of|missing|not enough|too few|too little) (.+)$/u, read('lack', 2)],
  [/^(?:there (?:is|are) )?(?:too|so) (?:many|much) (.+)$/u, read('excess', 3)],
  [/^(?:\S+ ){1,3}(?:wants?|needs?|expects?|would like|hopes?|loves?|likes?)(?: us| the team)? to (.+)$/u, read('wish', 3)],
  [/^(?:\S+ ){1,3}(?:wants?|needs?|expects?|asks? for|looks? for) ((?!that\b|to\b).+)$/u, ([, what = '']) => ({ form: 'lack', text: what, sure: 2.5 })],
  [/^(?:\S+ ){1,3}(?:loves?|likes?|enjoys?) (\S+ing)\b(.*)$/u, ([, verb = '', rest = ''], grammar) => ready(grammar.verb(verb), rest)],
]

function firstWord(text: string | undefined): string {
  return text?.split(' ')[0] ?? ''
}

function ready(verb: Verb | undefined, rest: string): Reading | undefined {
  return verb ? { form: 'wish', text: verb.base + rest, sure: 3 } : undefined
}

function verb(word: string): Verb | undefined {
  if (word in IRREGULAR) return { base: IRREGULAR[word] as string, uses: ['finite'] }
  if (VERBS.includes(word)) return { base: word, uses: ['base', 'finite'] }
  const known = (stems: string[]) => stems.find((stem) => VERBS.includes(stem))
  if (word.endsWith('ing')) {
    const stem = word.slice(0, -3)
    const base = known([stem, `${stem}e`, stem.slice(0, -1)])
    return base ? { base, uses: ['gerund'] } : undefined
  }
  if (!word.endsWith('s')) return undefined
  const base = known([word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`])
  return base ? { base, uses: ['finite'] } : undefined
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

function phrase(form: Form, tone: Tone, text: string, again: boolean): string {
  if (form === 'ready') return text
  if (form === 'wish') return `make it ${again ? 'possible' : 'easy'} to ${text}`
  if (form === 'lack') return `${tone === 'aim' ? 'reach' : 'provide'} ${text}`
  if (form === 'excess') return `${again ? 'bring down' : 'reduce'} ${text}`
  if (form === 'state' && tone === 'trouble') return `change the fact that ${text}`
  return form === 'thing' ? thing[tone](text) : clause[tone](text)
}

/** English. */
export const english: Grammar = {
  language: 'en',
  shapes,
  cuts: /(?:,| [-–] | because | so that | whereas | which | while | although | but | and (?=(?:the|a|an|then|it|they|this|that|nobody|everybody)\b))/u,
  afterNoun: /^(?:and|or|of|before|after|is|are|was|has|have|can|will)$/u,
  states: /^(?:is|are|was|were|am|isn't|aren't|has|have|had|can|will|should|must|may|know|knows|cost|costs|pay|pays|need|needs|want|wants|depend|depends)$/u,
  relatives: /^(?:who|that|which|when|where|what|how|if|whether|to|of|for|with)$/u,
  verb,
  isPeople: (word) => PEOPLE.has(word) || (/(?:[^aeiou]ers|ators|itors|ists|ants|ees|ians)$/u.test(word) && word.length > 5 && !NO_PEOPLE.has(word)),
  phrase,
  anySubject: [(subject) => `make progress on ${subject}`, (subject) => `put ${subject} first`, (subject) => `learn what stands behind ${subject}`],
  and: 'and',
  fallback: { what: 'agree on what matters most', outcome: 'make a difference that can be seen', audience: 'the people we work for' },
}
