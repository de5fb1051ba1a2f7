import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { mergeClasses } from '@griffel/react'
import type { besideNames } from '../../../okra/checks/nudge.ts'
import { besideName } from '../../../okra/checks/nudge.ts'
import { useSay } from '../../i18n/say.tsx'
import { usePicture } from '../../quarter/hooks.tsx'
import { useLooks } from '../looks.ts'

/** What the checks say about an item, beside it; nothing if it is fine, or if who leads has dismissed it. `but`: what the screen says itself. */
export function Beside({ item, but }: { item: string; but?: (typeof besideNames)[number] }) {
  const say = useSay()
  const looks = useLooks()
  const nudges = usePicture((picture) => picture.nudges)
  const names = nudges.flatMap((nudge) => (nudge.items?.includes(item) ? (besideName(nudge) ?? []) : []))
  return names
    .filter((name) => name !== but)
    .map((name) => (
      <p key={name} className={mergeClasses(looks.plain, looks.warning, looks.line)}>
        <WarningRegular fontSize={16} className={looks.inlineIcon} aria-hidden />
        <span>{say(`beside.${name}`)}</span>
      </p>
    ))
}
