import { PeopleRegular } from '@fluentui/react-icons/svg/people'
import { mergeClasses } from '@griffel/react'
import type { Progress } from '../../okra/api.ts'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useLooks } from './looks.ts'

/** What people do in a box, for the words about it. */
export type Doing = 'write' | 'vote' | 'answer' | 'score'

/** The progress word of a box, never more: "a few / most / all", and below the team's number "Waiting for more voices". */
export function Aggregate({ box, doing }: { box: string; doing: Doing }) {
  const say = useSay()
  const looks = useLooks()
  const word: Progress['word'] = usePicture((picture) => picture.progress[box]?.word) ?? 'waiting'
  return (
    <span className={mergeClasses(looks.row, looks.quiet)}>
      <PeopleRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
      {say(`activity.progress.${doing}`, { word })}
    </span>
  )
}
