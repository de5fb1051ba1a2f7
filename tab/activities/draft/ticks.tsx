import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { mergeClasses } from '@griffel/react'
import { mostVisionWords, visionShape } from '../../../okra/checks/vision.ts'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'

/** What the sentence has, as plain ticks, while it is typed. `language` is that of the session. `advise`: say what to do about what is missing. */
export function Ticks({ sentence, language, advise = false }: { sentence: Sentence; language: string; advise?: boolean }) {
  const say = useSay()
  const looks = useLooks()
  const shape = visionShape(sentence, language)
  const ticks = [
    { id: 'action', has: shape.action, words: say('draft.tick.action') },
    { id: 'outcome', has: shape.outcome, words: say('draft.tick.outcome') },
    { id: 'audience', has: shape.audience, words: say('draft.tick.audience') },
    {
      id: 'sentence',
      has: shape.oneSentence && shape.words > 0 && shape.words <= mostVisionWords,
      words: say('draft.tick.sentence', { n: shape.words }),
    },
  ] as const
  return (
    <ul className={mergeClasses(looks.list, looks.row)} style={{ flexDirection: 'row', columnGap: 16 }} aria-label={say('draft.ticks')}>
      {ticks.map(({ id, has, words }) => (
        <li
          key={id}
          className={looks.row}
          style={{ flexWrap: 'nowrap' }}
          aria-label={say('draft.tick.has', { words, has: has ? 'yes' : 'no' })}
        >
          {has ? (
            <CheckmarkCircleFilled fontSize={16} className={mergeClasses(looks.success, looks.inlineIcon)} aria-hidden />
          ) : (
            <CircleRegular fontSize={16} className={mergeClasses(looks.muted, looks.inlineIcon)} aria-hidden />
          )}
          <span className={has ? undefined : looks.muted}>{!has && advise && shape.words > 0 ? adviceFor(id, shape, say) : words}</span>
        </li>
      ))}
    </ul>
  )
}

function adviceFor(
  id: 'action' | 'outcome' | 'audience' | 'sentence',
  shape: ReturnType<typeof visionShape>,
  say: ReturnType<typeof useSay>,
): string {
  if (id !== 'sentence') return say(`draft.no.${id}`)
  return shape.oneSentence ? say('draft.no.short', { n: shape.words, most: mostVisionWords }) : say('draft.no.sentence')
}
