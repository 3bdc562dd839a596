import LedgerModel
import Wording

@testable import Interface
import Sample

/// The sample's office on the morning of its weekly meeting: two were held, the third is due.
enum MeetingRoom {
  static let now = SampleLedger.moment(11, 23, 8, 5)
  static let lead: RecordID = "zhouhuimin"
  static let clerk: RecordID = "hejing"
  static let worker: RecordID = "wanglei"
  static let id: RecordID = "m2026-11-23"

  /// The sample's ledger in a store without a disk.
  static func store() throws -> PaperStore {
    PaperStore(telling: try Sample.SampleLedger.changes(openedAt: now))
  }

  /// A person before the list of meetings.
  static func sitting(
    _ store: PaperStore, as person: RecordID? = lead, _ language: Language = .zh, columns: Int = 60,
    rows: Int = 16, now: Timestamp = now
  ) -> Sitting {
    Sitting(
      store, as: person, language, columns: columns, rows: rows, now: now, opening: .meeting)
  }

  /// The meeting begun by the lead, with chair and recorder as last time.
  static func begun(
    _ store: PaperStore, _ language: Language = .zh, columns: Int = 60, rows: Int = 16
  ) throws -> Sitting {
    var sitting = sitting(store, language, columns: columns, rows: rows)
    try sitting.press("enter ctrl-s enter")
    return sitting
  }
}

extension Sitting {
  /// The meeting as it shows.
  var meetingView: MeetingView { state.views[.meeting] as! MeetingView }

  /// The item under discussion.
  var discussed: Item? { meetingView.stop.item.flatMap { store.ledger.items[$0] } }

  /// The meeting's record as it stands.
  var meeting: Meeting { store.ledger.meeting(MeetingRoom.id)! }
}
