/** What has to be known of a language to see in a text that something waits for something. All patterns read folded text; those of cues are global. */
export interface Cues {
  /** Words that turn the thought: what stands before them says nothing of what follows. */
  readonly turns: RegExp
  /** Words of need: what they need follows. */
  readonly needs: RegExp
  /** Words that may tell of a need, or only of a use: a party or a whole title has to follow at once. */
  readonly uses: RegExp
  /** Words of need that follow what is needed. */
  readonly first: RegExp
  /** Words of time ("once", "until"): what follows does not exist yet, whatever else is said of it. */
  readonly times: RegExp
  /** "Cannot … until": two negations that make a need. */
  readonly blocked: RegExp
  /** What ends the words that a need reaches. */
  readonly ends: RegExp
  /** Stands before a cue and takes it back. */
  readonly not: RegExp
  /** Stands right after a cue and takes it back: "needs no …". */
  readonly none: RegExp
  /** Stands before somebody or something that is not waited for: an audience, what is replaced, what waits itself. */
  readonly aside: RegExp
  /** Stands right after somebody or something that is not waited for, as in "data science handbook". */
  readonly about: RegExp
  /** Stands before a party from whom something comes: "reviewed by", "together with", "data from". */
  readonly from: RegExp
  /** Stands after a party of whom something is wanted: "'s approval". */
  readonly theirs: RegExp
  /** Stands right after a party of whom something is still to come: "would have to", "has yet to", "to come". */
  readonly willGive: RegExp
  /** Stands right after a party that hears of it, or has done its part. */
  readonly hearsOrDid: RegExp
  /** Stands right after a party from whom nothing is wanted: "is not needed". */
  readonly notTheirs: RegExp
  /** Means the party that was named before: "from them". */
  readonly them: RegExp
  /** Means the thing that was named before, right after a cue: "pointless without it". */
  readonly it: RegExp
  /** What is needed exists already. */
  readonly done: RegExp
  /** Begins a sentence that goes on about what was named last. */
  readonly goesOn: RegExp
  /** Words of titles that name no subject of their own, as stems may have them. */
  readonly general: string
  /** The endings of stems by which words of one family differ, as in "pay" and "payment". */
  readonly endings: RegExp
  /** Stands right after what has to be there: "is live". */
  readonly isThere: RegExp
  /** Opens a question about somebody: "can Legal …?". */
  readonly question: RegExp
  /** Only may be, is only wished for, or is there for anybody: said anywhere in a clause, and right after whom it is said of. */
  readonly maybe: { readonly anywhere: RegExp; readonly after: RegExp }
  /** Stands before somebody from whom something came in the past. */
  readonly bygone: RegExp
  /** Stands before what is replaced or has nothing to do with it, and whose that is. */
  readonly beside: RegExp
  /** Stands before somebody who is asked for something or spoken to because of it. */
  readonly asks: RegExp
  /** Stands before somebody with whom a thing lies. */
  readonly lies: RegExp
  /** Stands right after somebody who does something to something now: the tasks of a plan. */
  readonly does: RegExp
  /** Stands right after somebody whose time is booked: an amount or a date. */
  readonly booked: RegExp
  /** Stands before somebody who only hears of it, in shorthand: "cc". */
  readonly audience: RegExp
  /** Follows the name of a party and a colon: nothing is open. */
  readonly settled: RegExp
  /** Both before and after somebody or something: without it nothing goes. */
  readonly nothing: RegExp
  /** Words of need that are long enough to be mistyped. */
  readonly spelled: ReadonlyMap<string, string>
}
