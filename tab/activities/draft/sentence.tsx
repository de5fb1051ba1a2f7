import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { Sentence } from '../../../okra/quarter/state.ts'
import { isBlank } from '../../../okra/text.ts'
import type { Say } from '../../i18n/say.tsx'
import { useSay } from '../../i18n/say.tsx'

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere', hyphens: 'auto', overflow: 'clip', overflowClipMargin: '4px' },
  large: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightHero700,
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600 },
  },
  part: { fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground3 },
})

/** The vision's sentence by the template of the language, its parts emphasised. A part that is missing is shown as its question. */
export function SentenceText({ sentence, large = false }: { sentence: Sentence; large?: boolean }) {
  const say = useSay()
  const styles = useStyles()
  return (
    <p className={mergeClasses(styles.text, large && styles.large)}>
      {piecesOf(sentence, say).map(({ id, text, part }) => {
        if (part === null) return <span key={id}>{text}</span>
        const blank = isBlank(text)
        return (
          <bdi key={id} className={blank ? styles.blank : styles.part}>
            {blank ? say(`draft.blank.${part}`) : text.trim()}
          </bdi>
        )
      })}
    </p>
  )
}

interface Piece {
  readonly id: number
  readonly text: string
  readonly part: keyof Sentence | null
}

// Marks of the private use area stand for the parts, so that the template can be cut where they are.
const marks: Readonly<Record<string, keyof Sentence>> = { '\ue000': 'what', '\ue001': 'outcome', '\ue002': 'audience' }

function piecesOf(sentence: Sentence, say: Say): readonly Piece[] {
  const template = say('vision.sentence', { what: '\ue000', outcome: '\ue001', audience: '\ue002' })
  return template.split(/([\ue000-\ue002])/u).map((text, id) => {
    const part = marks[text] ?? null
    return { id, text: part === null ? text : sentence[part], part }
  })
}
