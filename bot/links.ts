import type { Binding, ChatDirectory, Conversation } from '../okra/ports/chat.ts'

/** Addresses for the buttons of cards. */
export interface Links {
  /** Where the tab shows a quarter; `page` is what follows in the address, such as `summary/0`. */
  toQuarter(conversation: Conversation, binding: Binding, page?: string): Promise<string>
  /** Where the tab lets somebody choose the team that a conversation is about, or make one. */
  toBinding(conversation: Conversation, team?: string): string
  /** A picture of the quarter's board, without owners and concerns: whoever has the address sees it. null: there is none. */
  toPicture(binding: Binding): Promise<string | null>
  /** An address of the app in a browser, for whoever has no tab. */
  toBrowser(path: string): string
}

/** What links are made of. `app`: the app's id in Teams, or null where there is no tab (demo mode). */
export interface LinkSettings {
  readonly publicUrl: string
  readonly app: string | null
}

/** The id of the tab that the app's configuration page makes. */
export const tabId = 'okra'

/**
 * Links into the tab in its chat, as "Deep link to an application" (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application)
 * has them. Where there is no tab they lead to the browser by the team's invitation.
 */
export function createLinks({ publicUrl, app }: LinkSettings, directory: Pick<ChatDirectory, 'invitation' | 'picture'>): Links {
  const toBrowser = (path: string) => new URL(path, publicUrl).href

  const intoTab = (id: string, { key, kind }: Conversation, page: string) => {
    const context =
      kind === 'channel' ? { subEntityId: page, channelId: key.split('|')[1] } : { subEntityId: page, chatId: key, contextType: 'chat' }
    const link = new URL(`https://teams.microsoft.com/l/entity/${id}/${tabId}`)
    link.searchParams.set('webUrl', toBrowser('/'))
    link.searchParams.set('context', JSON.stringify(context))
    return link.href
  }

  return {
    toQuarter: async (conversation, { team, quarter }, page = '') => {
      if (app === null) return toBrowser(await directory.invitation(team))
      return intoTab(app, conversation, `${quarter}/${page}`)
    },
    toBinding: (conversation, team = '') => (app === null ? toBrowser('/') : intoTab(app, conversation, `bind/${team}`)),
    toPicture: async ({ quarter }) => {
      const path = await directory.picture(quarter)
      return path === null ? null : toBrowser(path)
    },
    toBrowser,
  }
}
