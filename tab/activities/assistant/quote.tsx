import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
})

/** Words of the team, marked as a quotation. */
export function Quote({ text }: { text: string }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  return (
    <blockquote className={mergeClasses(looks.text, looks.muted, styles.quote)}>
      <bdi>{say('assistant.quote', { text })}</bdi>
    </blockquote>
  )
}
