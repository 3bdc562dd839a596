import LedgerModel
import Testing
import Wording

@testable import Papers
import Sample

/// Every paper, in both languages and three forms, over a small office's fortnight and over the sample's week.
struct ExpectedPapersTests {
  enum Kind: String, CaseIterable {
    case minutes, bulletin, summary, ledger
  }

  static let office = Result { try PaperWeek.make() }

  @Test(arguments: Kind.allCases, Language.allCases)
  func `papers of a small office`(kind: Kind, language: Language) throws {
    let office = try Self.office.get()
    let document = paper(kind, office.ledger, office.meeting, at: office.now, language)
    for format in PaperFormat.allCases where format != .docx {
      try Golden.expect(
        String(decoding: document.bytes(as: format), as: UTF8.self),
        "office-\(kind.rawValue).\(language.rawValue).\(format.rawValue)")
    }
  }

  static let sample = Result {
    var ids = IDSource.counting()
    let opened = PaperOffice.at(11, 23, 15)
    let ledger = try SampleLedger(openedAt: opened, ids: &ids).ledger
    var office = try PaperOffice(continuing: ledger, at: opened)
    var opening = Meeting.Opening()
    (opening.room, opening.chair, opening.recorder) = ("居委会二楼会议室", "zhouhuimin", "hejing")
    let seat = MeetingSeat(person: "zhouhuimin", session: "wall", at: opened)
    try office.run(Meeting.start(opening, seat: seat, in: ledger), by: "zhouhuimin")
    return office
  }

  @Test(arguments: [Kind.minutes, .bulletin, .summary], Language.allCases)
  func `papers of the sample's week`(kind: Kind, language: Language) throws {
    let office = try Self.sample.get()
    let document = paper(kind, office.ledger, office.meeting, at: office.now, language)
    for format in PaperFormat.allCases where format != .docx {
      try Golden.expect(
        String(decoding: document.bytes(as: format), as: UTF8.self),
        "sample-\(kind.rawValue).\(language.rawValue).\(format.rawValue)")
    }
  }

  private func paper(
    _ kind: Kind, _ ledger: Ledger, _ meeting: Meeting, at now: Timestamp, _ language: Language
  ) -> Document {
    switch kind {
    case .minutes: return Paper.minutes(of: meeting, in: ledger, at: now, language: language)
    case .bulletin: return Paper.bulletin(ledger.bulletin(of: meeting), of: ledger, language: language)
    case .summary:
      let scope = SummaryScope(period: RatePeriod(from: PaperOffice.at(11, 1), to: meeting.openedAt))
      return Paper.summary(ledger.summary(scope), of: ledger, language: language)
    case .ledger:
      let items = (0..<ledger.items.count).map { ledger.items[$0].item }
      return Paper.ledger(items, of: ledger, at: now, language: language)
    }
  }
}
