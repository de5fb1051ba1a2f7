import type { Cues } from './cues.ts'
import { anyOf } from './lexicon.ts'
import { slipsOf } from './slips.ts'
import words from './words.en.json' with { type: 'json' }

const READY =
  '(?:live|ready|done|there|finished|in place|available|stable|approved|complete|completed|delivered|released|decided|agreed|known|up|running|shipped|set up|clear)'
const GIVING =
  '(?:provide|deliver|supply|approve|review|sign|confirm|set|open|build|give|send|check|grant|agree|release|expose|finish|label|train|test|decide|help|validate|prepare|ship|create|migrate|publish|install|allow|make|hand|add|clear|accept|certify|configure|provision|share|join|run|do|say|extend|fix|write|offer|support|enable|define|draft|integrate|connect|answer|complete)'

/** English. */
export const english: Cues = {
  turns: new RegExp(String.raw`\b${anyOf(words.turns)}\b`, 'gu'),
  needs: new RegExp(String.raw`\b${anyOf(words.needs)}\b`, 'gu'),
  uses: new RegExp(String.raw`(?:(?<=\s)=(?=\s)|\b${anyOf(words.uses)}\b)`, 'gu'),
  first: new RegExp(
    String.raw`(?:'s (?:approval|sign-?off|ok|review|go-?ahead|permission|input|help|answer)|\b(?:(?:has|have|needs?|had) to(?: first)?(?: be)?(?: \w+)?|must(?: first)?(?: be| have)?(?: \w+)?|should first|(?:is|are) (?:a |the )?(?:pre-?requisites?|pre-?conditions?|needed|required|necessary|blockers?|blocking|missing|not (?:yet )?(?:${READY})|mandatory|a must)|isn't (?:yet )?${READY}|aren't (?:yet )?${READY}|(?:comes?|goes|go|is|are|be) first|first\b|blocks? (?:this|it|us)|gates? (?:this|it|us)|holds? (?:this|it|us) up|will (?:first )?${GIVING}|(?:can|could) (?!do without)${GIVING}|to (?:first )?${GIVING}|or (?:newer|later|higher|above|better)|at least|is a must|(?<=\w )(?:needed|required|necessary)(?=\s*(?:$|[.,;:!)]))|still (?:open|missing|to come|unclear|to be)|outstanding|overdue|tbd|tbc|no (?:answer|reply|ticket|date|slot|offer|quote) (?:yet|so far)|not (?:yet )?(?:answered|replied|requested|ordered|booked|asked)|unlocks? (?:this|it)|(?:goes?|flows?|feeds?) (?:in|into) (?:here|this|it)|unblocks? (?:this|it|us)|before (?:this|it|we|that|anything|launch|release|roll-?out|go-?live|start))\b)`,
    'gu',
  ),
  times:
    /\b(?:once|when|until|till|unless|after|as soon as|only|not before|pending|await\w*|wait\w*|must|has to|have to|needs? to|comes? first|without)\b/u,
  blocked: new RegExp(
    String.raw`\b${anyOf(words.blocked)}\b[^,.;]{0,50}?\b(?:until|without|before|unless|till|(?:while|as long as|so long as|if)(?=[^.;]{1,60}(?:\b(?:no|not|never|missing|open|still)\b|n't)))\b`,
    'gu',
  ),
  ends: new RegExp(String.raw`\b${anyOf(words.ends)}\b`, 'u'),
  not: /(?:\b(?:no|not|never|nothing|neither|nor|no longer|without|nobody|none|zero|hardly|cannot|independent(?:ly)?|used to|used no)|n't)(?:\s+[\w-]+){0,3}\s*$/u,
  none: /^\s*(?:on |from |for |by )?(?:no|nothing|nobody|no-one|none|neither|not|no one|ourselves|only (?:us|our|ourselves)|anything|anyone|anybody|any|zero|little)\b/u,
  aside: new RegExp(
    String.raw`(?:\b${anyOf(words.aside)}(?:\s+(?:the|our|a|an|its|their|all|whole|of|old|other|internal|any|help|new|use|using|with|from|by|people|colleagues|folks|those|everyone|somebody|guests|visitors|wait(?:ing)?|waiting for)){0,3}\s*)$`,
    'u',
  ),
  about: new RegExp(String.raw`^(?: team| people| folks)?(?:'s(?:\s+[\w-]+)?)?\s+${anyOf(words.about)}\b`, 'u'),
  from: /\b(?:(?:sign-?off|approval|review|reviewer|owner|owners|dependency|depends|blocker|blocked|waiting|needs?|needed|input|open|missing|to ask|partner)\s*[:=>–-]|from|by|with|via|through|of|ask|asks|asked|involve|involves|involving|align with|agree with|coordinate with|together with|need|needs|using|requires?)\s+(?:(?:the|our|a|an|its|their|somebody|someone|people|colleagues|one|two|help|in|of|from|external|central|both)\s+){0,3}$/u,
  theirs:
    /^(?:(?: team| squad| group| department| people| folks| guild)?(?:'s|s')\s+\w{2,}|\s+(?:team\s+)?(?:sign-?off|signoff|approval|review|input|support|capacity|help|contract|quote|offer|licence|permit|keys?|clearance|permission|ok|go-?ahead|involvement|check|time|hours|nod|blessing|data|specs?)(?=\s*(?:$|[,.;:)]|needed|required|pending|missing|first|outstanding|open|takes?|lasts?|by|before|still|due|booked|scheduled|planned|and|on|of|for)))/u,
  willGive: new RegExp(
    String.raw`^(?:'s)?(?: team| people| folks| squad| colleagues)?,?\s+(?:who |which |that |first |then |still |also )*${anyOf(words.willGive)}\b`,
    'u',
  ),
  hearsOrDid: new RegExp(
    String.raw`^(?:'s)?(?: team| people| folks| squad| colleagues)?(?:,\s+(?=who|which|that)|\s+)(?:who |which |that |has |have |had |just |finally |since |only |will |would |can |also |is |are |was |were |be |gets? |then |later |may )*${anyOf(words.hearsOrDid)}\b`,
    'u',
  ),
  notTheirs: new RegExp(
    String.raw`^(?:'s)?(?: team| people| folks)?(?:,? (?:which|who))?\s+(?:(?:is|are|was|were)(?:n't| not| no longer)|not|need not|needn't|does(?:n't| not) (?:need|have)|do(?:n't| not) (?:need|have)|stays? out|ha(?:s|ve) no (?:part|role|say|share)|ha(?:s|ve) nothing to do|can stay|won't (?:be|need|have)|will not (?:be|need|have))(?: to (?:be|do)?)?\s*${anyOf(words.notTheirs)}\b`,
    'u',
  ),
  them: new RegExp(String.raw`\b${anyOf(words.them)}\b`, 'u'),
  it: /^\s*(?:it|this|that|them|these|those|that one|this one|that part|the former|the latter|(?:the|these|those) two(?: of them)?|both(?: of (?:them|these|those))?)(?=\s*(?:$|[,.;:)]|is|are|has|have|exist))/u,
  done: new RegExp(String.raw`\b${anyOf(words.done)}\b`, 'u'),
  goesOn:
    /^[\s.!?;,(]*(?:but )?(?:it|(?:is|are)(?:n't| not)|this|that|they|these|both|which|all of (?:it|that|them)|done|already|the latter)\b/u,
  general: `new first second version launch launches build test page app user customer team week quarter milestone release feature improve better make add create
    introduce show give get let set use rollout phase pilot plan work start support tool system service project people part one two three beta live
    simple easy small big full real time day month main way case main online digital automatic pro per via every each all
    open opening close send check change page screen button list number hours`,
  endings: /(?:ment|ation|ition|ator|ion|eri|er|or|anc|enc|ing|i)$/u,
  isThere: new RegExp(
    String.raw`^(?:[\s,&]+[\w-]+){0,4}?\s+(?:(?:is|are|has been|have been|gets?|goes|comes?|has|have) (?:\w+ )?${READY}|exists?|works?|runs?|lands?|stands?|goes? (?:live|out)|says?|(?:is|are) (?:out|in|on|through|over|up)\b)`,
    'u',
  ),
  question:
    /(?:^|[:,;–—-])\W*(?:and |so |but )?(?:can|could|will|would|does|do|is|are|has|have|when (?:can|does|is|will)|what does|how long does|how soon can)\s+(?:the |somebody from |anybody from )?$/u,
  maybe: {
    anywhere: new RegExp(String.raw`\b${anyOf(words.maybe)}`, 'u'),
    after:
      /^(?:'s)?(?: team| people| folks| squad| colleagues)?,?\s+(?:(?:may|might|could)\b(?! (?:only|not))|(?:is|are) (?:welcome|free to|invited))/u,
  },
  bygone: new RegExp(
    String.raw`\b${anyOf(words.bygone)}\b(?! to\b)(?![^,;:]*\b(?:not|yet|n't|still|promised|supposed|asked)\b)[^,;:(]{0,50}$`,
    'u',
  ),
  beside: new RegExp(String.raw`\b${anyOf(words.beside)}\b[^,;:(]{0,50}$`, 'u'),
  asks: /(?:(?:^|[,;:.!?(>=–—-]\s*|\b(?:to|must|and|then|first|please|should|still|let's|let us|who)\s+)(?:first |then |please |still )?(?:(?:ask|beg|pester|get|have|loop in|win over|bring in|chase|nag|ping|push|call|phone|book|contact|consult|involve|approach|persuade|convince|hire|warm up|get hold of|knock at|(?:talk|speak|write|go|turn|apply|report) (?:to|with)|(?:check|clarify|clear|agree|align|settle|negotiate|arrange|coordinate|sync|sort|plan|meet|sit down|team up|confirm|verify|discuss) (?:with|at|by)|wait for|depends on)|(?:get|fetch|order|book|request|borrow|clear|settle|agree|clarify|arrange|plan|schedule|negotiate|check|discuss|sort|open|file|raise|collect|obtain|find|reserve|put in|call in|bring in|chase|need|buy|commission|secure)\b[^,.;:()]{1,50}?\s(?:with|from|at|by|via|through|of|to))|\b(?:slot|time|budget|date|appointment|ticket|request|order|quote|offer|meeting|permit|permission|licen[cs]e|contract|certificate|nod|yes|word|answer|access|budget|spot|confirmation|visit|audit|inspection)s? (?:with|at|from|by|through|via|open with))\s+(?:the |our |somebody (?:at|from|in) |someone (?:at|from|in) |people (?:at|from|in) |a |an ){0,2}$/u,
  lies: new RegExp(String.raw`\b${anyOf(words.lies)}\s+(?:the |our )?$`, 'u'),
  does: /^(?: team| squad)?,?\s+(?:(?:first|only|then|still|also|usually|alone|themselves)\s+)?(?!(?:was|has|is|does (?:not|no)|likes|loves|knows|uses|hears|gets|sees|receives|learns|watches|thinks|complains|thanks|needs|wants|finds|feels|enjoys|reads|hopes|asks|stays|gains|benefits|profits|saves|loses|sits|welcomes|prefers|moves|switches|changes|joins|sticks|visits)\b)(?:[a-z]{2,}[^s\W]s|put|do|does|cut|let|set|draw|make|write|fill|lay|bring|buy|send|take|open|build|run|give|deliver|grant|prepare|clean|install|check)(?: (?:up|in|out|off|over|back|down))?\s+(?:the|a|an|it|us|them|'em|this|that|these|those|our|their|its|in|on|up|out|for|by|before|until|till|at|all|only|first|with|from|to|every|each|both|new|more|some|one|two|three|four|five|\d+\w*|[\w-]+ (?:first|by|in|until|before))(?![\w-])/u,
  booked:
    /^\s*(?:,|:|\(|-|–)\s*(?:(?:ca\.?|about|around|roughly|some|up to|at least)\s+)?(?:[~≈]\s*)?(?:\d|(?:one|two|three|four|five|six|half a|a few|weeks?|from|by|until|till|in|end of|mid|early|late|q\d|january|february|march|april|may|june|july|august|september|october|november|december)\b)/u,
  audience: new RegExp(String.raw`\b${anyOf(words.audience)}\s*(?::|=|->|to|of|for)?\s*$`, 'u'),
  settled: new RegExp(String.raw`^\s*${anyOf(words.settled)}`, 'u'),
  nothing:
    /\bno (?=[\w-]+(?: [\w-]+){0,2},? (?:so |means |= ?|then )?no \w+)|(?<=\b(?:nobody|no one|nothing|no \w+|cannot|can't|can not|won't|don't|doesn't|not)\b[^.;]{0,60}\b)without\b|(?<!\bor )\bwithout\b(?=[^.;]{0,80}\b(?:no|nothing|nobody|no one|not|cannot|can't|won't|useless|pointless|empty|worthless|blind|guess\w*|meaningless|impossible|pure|stuck)\b)/gu,
  spelled: slipsOf(
    'waiting waits needed needs requires required depends depending dependent blocked blocker pending approval approved review approve deliver delivers delivery provides unless without before after once',
  ),
}
