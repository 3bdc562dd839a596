import LedgerModel
import Testing
import Wording

@testable import Exchange

/// Dates for calendars: days as days, meetings in the ledger's own zone, no line too long.
struct CalendarFileTests {
  private static func field(_ name: String, _ text: String) -> JSONMember { JSONMember(name, .string(text)) }

  private static func lines(
    _ title: String = "楼道堆物", due: String = "2026-12-03T15:59:59Z",
    meetings: [(kind: String, opened: String, next: String?)] = []
  ) -> [String] {
    var records: [(RecordKey, [JSONMember])] = [
      (RecordKey(.settings, Settings.theID), [field("name", "和美社区整改台账")]),
      (RecordKey(.person, "p1"), [field("name", "王磊"), field("role", "worker")]),
      (
        RecordKey(.item, "i1"),
        [
          field("number", "2026-0017"), field("title", title), field("state", "inProgress"),
          field("owner", "p1"),
          field("due", due), field("severity", "urgent"),
        ]
      ),
      (
        RecordKey(.item, "i2"), [field("number", "2026-0018"), field("title", "旧"), field("state", "closed")]
      ),
    ]
    for (place, meeting) in meetings.enumerated() {
      var fields = [field("kind", meeting.kind), field("openedAt", meeting.opened)]
      if let next = meeting.next { fields.append(field("next", next)) }
      records.append((RecordKey(.meeting, RecordID("m\(place)")), fields))
    }
    let ledger = Ledger.made(of: records)
    let now = Timestamp(iso8601: "2026-11-29T09:30:00+08:00")!
    let items = ["i1", "i2"].map { ledger.items[$0]! }
    let text = String(
      decoding: CalendarFile.bytes(items, of: ledger, language: .zh, at: now), as: UTF8.self)
    #expect(text.utf8.last == 0x0A && !text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    let raw = text.components("\r\n")
    #expect(raw.allSatisfy { $0.utf8.count <= 75 }, "no line is longer than 75 bytes")
    // A line that begins with a blank goes on from the one before.
    return raw.reduce(into: []) { lines, line in
      if line.hasPrefix(" "), let last = lines.popLast() {
        lines.append(last + line.dropFirst())
      } else {
        lines.append(line)
      }
    }
  }

  @Test func `a due date is a to-do for a day, without a beginning`() {
    let lines = Self.lines()
    #expect(lines.filter { $0 == "BEGIN:VTODO" }.count == 1, "closed items are no work")
    #expect(lines.contains("DUE;VALUE=DATE:20261203"), "the day in the ledger's zone")
    #expect(lines.contains("SUMMARY:到期：2026-0017 楼道堆物") && lines.contains("DESCRIPTION:王磊"))
    #expect(lines.contains("UID:i1-due@taizhang") && lines.contains("PRIORITY:1"))
    #expect(lines.contains("DTSTAMP:20261129T013000Z") && !lines.contains { $0.hasPrefix("DTSTART:2026") })
    #expect(lines.contains("TZID:Asia/Shanghai") && lines.contains("TZOFFSETTO:+0800"))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.filter { !$0.isEmpty }.last == "END:VCALENDAR")
  }

  @Test func `of all meetings the last of a kind tells the next one, once`() {
    func events(_ meetings: [(kind: String, opened: String, next: String?)]) -> [String] {
      Self.lines(meetings: meetings).filter { $0.hasPrefix("DTSTART;") }.map { String($0.suffix(15)) }
    }
    let early = (kind: "weekly", opened: "2026-11-23T07:00:00Z", next: "2026-11-30T07:00:00Z" as String?)
    let held = (kind: "weekly", opened: "2026-11-28T07:00:00Z", next: "2026-12-05T07:00:00Z" as String?)
    #expect(events([early]) == ["20261130T150000"])
    #expect(events([early, held]) == ["20261205T150000"], "the one on the 30th was held on the 28th")
    let extra = (kind: "extra", opened: "2026-11-27T07:00:00Z", next: "2026-12-02T07:00:00Z" as String?)
    #expect(events([early, extra, held]) == ["20261205T150000", "20261202T150000"])
    #expect(events([held, (kind: "extra", opened: extra.opened, next: held.next)]) == ["20261205T150000"])
    #expect(events([(kind: "weekly", opened: early.opened, next: "2026-11-28T07:00:00Z")]).isEmpty)
  }

  @Test func `what a terminal would obey or what turns text around is in no line`() {
    let title = "a\u{1B}[2J\u{202E}b\u{9B}c\u{200F};\u{301}\r\nd\te"
    let summary = Self.lines(title).first { $0.hasPrefix("SUMMARY") }
    #expect(summary == "SUMMARY:到期：2026-0017 a[2Jbc\\;\u{301}\\nd\te")
  }

  @Test func `signs of the format stand for themselves, and long lines are folded between letters`() {
    let title = "a;b,c\\d\u{7}" + String(repeating: "很长的标题", count: 30)
    let summary = Self.lines(title).first { $0.hasPrefix("SUMMARY") }
    #expect(summary == "SUMMARY:到期：2026-0017 a\\;b\\,c\\\\d" + String(repeating: "很长的标题", count: 30))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var (parts, rest) = ([String](), Substring(self))
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
