import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle'
import { ArrowTrendingLinesRegular } from '@fluentui/react-icons/svg/arrow-trending-lines'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { EmojiSadRegular } from '@fluentui/react-icons/svg/emoji-sad'
import { EmojiSmileSlightRegular } from '@fluentui/react-icons/svg/emoji-smile-slight'
import { PeopleAudienceRegular } from '@fluentui/react-icons/svg/people-audience'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import { TargetRegular } from '@fluentui/react-icons/svg/target'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import { isId } from '../../okra/identity.ts'
import type { LensId } from '../../okra/playbook/lenses.ts'

/** How a lens looks: a palette of tokens and an icon. The word always stands beside it somewhere. */
export interface LensLook {
  readonly Icon: typeof EmojiSadRegular
  readonly background: string
  readonly foreground: string
  readonly border: string
}

const looks: Readonly<Record<LensId, LensLook>> = {
  'customer-pains': {
    Icon: EmojiSadRegular,
    background: tokens.colorPaletteCranberryBackground2,
    foreground: tokens.colorPaletteCranberryForeground2,
    border: tokens.colorPaletteCranberryBorderActive,
  },
  'customer-gains': {
    Icon: EmojiSmileSlightRegular,
    background: tokens.colorPaletteForestBackground2,
    foreground: tokens.colorPaletteForestForeground2,
    border: tokens.colorPaletteForestBorderActive,
  },
  'business-opportunities': {
    Icon: ArrowTrendingLinesRegular,
    background: tokens.colorPaletteLilacBackground2,
    foreground: tokens.colorPaletteLilacForeground2,
    border: tokens.colorPaletteLilacBorderActive,
  },
  'stakeholder-expectations': {
    Icon: PeopleAudienceRegular,
    background: tokens.colorPaletteCornflowerBackground2,
    foreground: tokens.colorPaletteCornflowerForeground2,
    border: tokens.colorPaletteCornflowerBorderActive,
  },
  'platform-constraints': {
    Icon: SubtractCircleRegular,
    background: tokens.colorPaletteBrownBackground2,
    foreground: tokens.colorPaletteBrownForeground2,
    border: tokens.colorPaletteBrownBorderActive,
  },
  'platform-strengths': {
    Icon: AddCircleRegular,
    background: tokens.colorPaletteSteelBackground2,
    foreground: tokens.colorPaletteSteelForeground2,
    border: tokens.colorPaletteSteelBorderActive,
  },
}

const unknown: LensLook = {
  Icon: CircleRegular,
  background: tokens.colorNeutralBackground3,
  foreground: tokens.colorNeutralForeground2,
  border: tokens.colorNeutralStroke1,
}

const objective: LensLook = { ...unknown, Icon: TargetRegular }

/** The look of a lens; an objective, and a lens that this build does not know, look neutral. */
export function lensLook(lens: string): LensLook {
  if (isId(lens)) return objective
  return Object.hasOwn(looks, lens) ? looks[lens as LensId] : unknown
}

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    inlineSize: '24px',
    blockSize: '24px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
  },
})

/** The icon of a lens on its colour. Decoration: say the lens in words beside it. */
export function LensIcon({ lens, className }: { lens: string; className?: string | undefined }) {
  const styles = useStyles()
  const { Icon, background, foreground, border } = lensLook(lens)
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.badge, className)}
      style={{ backgroundColor: background, color: foreground, borderColor: border }}
    >
      <Icon fontSize={16} />
    </span>
  )
}

/** Icon and name of a lens, or of an objective. */
export function LensChip({ lens, name }: { lens: string; name: string }) {
  const styles = useStyles()
  const { Icon, background, foreground, border } = lensLook(lens)
  return (
    <span className={styles.chip} style={{ backgroundColor: background, color: foreground, borderColor: border }}>
      <Icon fontSize={14} aria-hidden />
      <bdi>{name}</bdi>
    </span>
  )
}
