import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off'
import { mergeClasses } from '@griffel/react'
import { useSay } from '../i18n/say.tsx'
import { useLooks } from './looks.ts'

/** Stands where the facilitator has hidden a contribution. */
export function HiddenText() {
  const say = useSay()
  const looks = useLooks()
  return (
    <span className={mergeClasses(looks.row, looks.quiet)}>
      <EyeOffRegular fontSize={16} aria-hidden />
      {say('activity.hidden')}
    </span>
  )
}
