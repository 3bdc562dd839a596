import Console
import LedgerModel
import Testing

@testable import Interface

/// A screen that somebody came to by a key: it is that person's, whatever the ledger is set to.
@Suite("A session by a key")
struct KeySessionTests {
  @Test("in practice, too, nobody acts as another by a key", arguments: ["key:wl-1", "wang"])
  func oneKeyIsOnePerson(login: String) throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker, login: login)
    #expect(sitting.state.session.ledger.settings.practice)
    try sitting.press(": 'as 赵敏' enter")
    let isKey = login.hasPrefix("key:")
    #expect(sitting.state.session.person == (isKey ? SampleLedger.worker : SampleLedger.lead))
    #expect(sitting.message.contains(isKey ? "不能换人" : "赵敏"), "\(sitting.message)")
  }

  @Test("whoever came by a key names no path, also with a login of an earlier version that is the key's name")
  func noPaths() throws {
    var ledger = SampleLedger.store().ledger
    let login = FieldChange("login", old: .string("wang"), new: .string("key:wl-1"), oldVersion: nil)
    let change = Change(
      id: "c0", verb: "person.edit", at: SampleLedger.now, hybrid: HybridTime(milliseconds: 1, counter: 0),
      by: SampleLedger.lead, login: "test", channel: .command,
      records: [RecordChange(RecordKey(.person, SampleLedger.worker), creates: false, fields: [login])])
    ledger.apply(change, version: Version(replica: 0, sequence: 9999))
    let state = AppState(
      ledger: ledger, person: SampleLedger.worker, login: "key:wl-1", language: .zh, depth: .eight,
      size: Size(columns: 80, rows: 24), now: SampleLedger.now, preferences: Sitting.tourSeen)
    #expect(state.session.me?.login == "key:wl-1")
    #expect(!state.session.mayOpenPaths)
    #expect(Sitting(SampleLedger.store(), as: SampleLedger.worker).state.session.mayOpenPaths)
  }
}
