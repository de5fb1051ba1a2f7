import { testPlays } from './playSuite.ts'

testPlays({
  teams: 18,
  sessions: [3],
  turns: 360,
  least: {
    put: 300,
    edit: 30,
    remove: 10,
    MoveOn: 50,
    SkipActivity: 10,
    ReopenActivity: 5,
    AddItems: 25,
    EditItem: 20,
    RemoveItem: 3,
    ShowItem: 10,
    SetPresenter: 5,
    DefineSizes: 10,
    FormPairs: 5,
    StartPairs: 2,
    JoinPair: 3,
    SetCapacity: 20,
    LockArranging: 10,
    'too-few-voices': 10,
  },
  refused: ['already-moved-on', 'depends-on-itself', 'schema', 'text-empty', 'text-too-long', 'unknown-item'],
})
