import type { Say } from '../../okra/words/words.ts'
import type { About } from './about.ts'
import { aboutLine } from './about.ts'
import type { Card } from './card.ts'
import { buttons, cardOf, heading, line, main, press, run } from './card.ts'
import { fixed, said, telling } from './text.ts'

/** Who leads, or shall lead. */
export type LeadingInput = About &
  (
    | { readonly kind: 'nobody' }
    /** `by` asks somebody, who has to accept. */
    | { readonly kind: 'offered'; readonly by: string }
    | { readonly kind: 'taken-over' | 'handed-over'; readonly name: string }
  )

/** A notice about the lead: nobody is here who leads, somebody is asked to, or somebody else leads now. */
export function leadingCard(input: LeadingInput, say: Say): Card {
  const { quarter } = input
  switch (input.kind) {
    case 'nobody': {
      const title = fixed(say, 'takeover.offer')
      return cardOf(say, title, [
        heading(title, 'medium'),
        aboutLine(input, say),
        buttons([main(press(fixed(say, 'takeover.take'), { verb: 'takeLead', quarter: quarter.id }))]),
      ])
    }
    case 'offered': {
      const title = fixed(say, 'takeover.title')
      return cardOf(say, title, [
        heading(title, 'medium'),
        aboutLine(input, say),
        line([run(telling(say, 'takeover.text', { name: said(input.by, 60) }))]),
        buttons([
          main(press(fixed(say, 'takeover.accept'), { verb: 'acceptLead', quarter: quarter.id })),
          press(fixed(say, 'takeover.decline'), { verb: 'declineLead', quarter: quarter.id }),
        ]),
      ])
    }
    default: {
      const key = input.kind === 'taken-over' ? 'chat.lead.taken' : 'chat.lead.handedOver'
      const told = run(telling(say, key, { name: said(input.name, 60) }), { weight: 'bolder' })
      return cardOf(say, fixed(say, 'chat.lead.changed'), [line([told]), aboutLine(input, say)])
    }
  }
}
