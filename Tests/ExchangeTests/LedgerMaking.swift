import LedgerModel

/// The moment of these tests: a Friday morning.
let testNow = LedgerZone.shanghai.moment(
  CivilDate(year: 2023, month: 12, day: 1)!, TimeOfDay(hour: 9, minute: 0)!)

extension Ledger {
  /// A ledger of these records, each made by a change of its own.
  static func made(of records: [(RecordKey, [JSONMember])]) -> Ledger {
    var ledger = Ledger()
    let replica = ledger.replica(named: "n-1")
    for (sequence, (key, fields)) in records.enumerated() {
      var edit = RecordEdit(key, in: ledger)
      for field in fields { edit.set(field.name, field.value) }
      let change = Change(
        id: RecordID("c\(sequence)"), verb: "test", at: testNow, hybrid: ledger.hybrid.next(wall: testNow),
        by: nil, login: "test", channel: .program, records: [edit.change!])
      ledger.apply(change, version: Version(replica: replica, sequence: sequence + 1))
    }
    return ledger
  }
}
