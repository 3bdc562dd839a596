import LedgerModel
import Wording

/// Due dates, promises and meetings as a file that calendars take in (iCalendar, RFC 5545).
///
/// A due date is a to-do with a day and no beginning, a meeting an event in the ledger's own zone, which the file
/// describes: what calendars really do with others stands in their tests.
public enum CalendarFile {
  /// The open `items` of `ledger` that have a date, and the meeting that is to come.
  public static func bytes(
    _ items: [Item], of ledger: Ledger, language: Language, at now: Timestamp
  ) -> [UInt8] {
    var writer = CalendarWriter(ledger, language, now)
    writer.begin()
    for item in items where item.state.isOpen { writer.write(item) }
    for meeting in announcing(ledger.meetings) { writer.write(meeting) }
    writer.end()
    return writer.bytes
  }

  /// The meetings whose word on the next one counts: the last of each kind, once where both name one moment. What those
  /// before them said was held since, or moved.
  private static func announcing(_ meetings: [Meeting]) -> [Meeting] {
    var named: Set<Timestamp> = []
    let last = MeetingKind.allCases.compactMap { kind in meetings.last { $0.kind == kind } }
    return last.filter { meeting in meeting.next.map { named.insert($0).inserted } ?? false }
  }
}

private struct CalendarWriter {
  private(set) var bytes: [UInt8] = []
  private let ledger: Ledger
  private let words: CalendarFileWords
  private let now: Timestamp
  private var zone: LedgerZone { ledger.clock.zone }

  init(_ ledger: Ledger, _ language: Language, _ now: Timestamp) {
    (self.ledger, words, self.now) = (ledger, CalendarFileWords(language), now)
  }

  mutating func begin() {
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Taizhang//Taizhang//ZH")
    line("CALSCALE:GREGORIAN")
    line("X-WR-CALNAME", ledger.settings.name)
    // The zone as the ledger has it: one offset all the year.
    let offset = zone.offset
    let sign = offset < 0 ? "-" : "+"
    let hours = sign + Self.digits(abs(offset) / 3600, 2) + Self.digits(abs(offset) / 60 % 60, 2)
    for text in [
      "BEGIN:VTIMEZONE", "TZID:\(zone.identifier)", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:\(hours)", "TZOFFSETTO:\(hours)", "END:STANDARD", "END:VTIMEZONE",
    ] { line(text) }
  }

  mutating func end() { line("END:VCALENDAR") }

  /// A to-do for the day on which it is due, and one for the day that was promised.
  mutating func write(_ item: Item) {
    let title = "\(item.number) \(item.title)"
    if let due = item.due { write(item, "due", due, words.due(title)) }
    if let promised = item.promised { write(item, "promised", promised, words.promised(title)) }
  }

  private mutating func write(_ item: Item, _ what: String, _ moment: Timestamp, _ summary: String) {
    line("BEGIN:VTODO")
    stamp("\(item.id.text)-\(what)")
    line("DUE;VALUE=DATE:\(Self.day(zone.date(moment)))")
    line("SUMMARY", summary)
    let owner = ledger.personName(item.owner) ?? ""
    let site = item.site.flatMap { ledger.name(of: $0, .site) } ?? ""
    let place = [site, item.address].filter { !$0.isEmpty }.joined(separator: " ")
    if !place.isEmpty { line("LOCATION", place) }
    let told = [owner, item.measures].filter { !$0.isEmpty }.joined(separator: "\n")
    if !told.isEmpty { line("DESCRIPTION", told) }
    line("PRIORITY:\(item.severity == .urgent ? 1 : item.severity == .major ? 3 : 5)")
    line("STATUS:NEEDS-ACTION")
    line("END:VTODO")
  }

  /// The meeting that follows this one, when it is still to come.
  mutating func write(_ meeting: Meeting) {
    guard let next = meeting.next, next > now else { return }
    let civil = zone.civil(next)
    line("BEGIN:VEVENT")
    stamp("\(meeting.id.text)-next")
    let time =
      Self.digits(civil.time.hour, 2) + Self.digits(civil.time.minute, 2) + Self.digits(civil.time.second, 2)
    line("DTSTART;TZID=\(zone.identifier):\(Self.day(civil.date))T\(time)")
    line("DURATION:PT1H")
    line("SUMMARY", words.meeting(ledger.settings.name))
    if !meeting.room.isEmpty { line("LOCATION", meeting.room) }
    line("END:VEVENT")
  }

  /// By what a calendar knows it again when the file is taken in once more, and when it was made.
  private mutating func stamp(_ identifier: String) {
    line("UID", "\(identifier)@taizhang")
    let civil = LedgerZone.utc.civil(now)
    let time =
      Self.digits(civil.time.hour, 2) + Self.digits(civil.time.minute, 2) + Self.digits(civil.time.second, 2)
    line("DTSTAMP:\(Self.day(civil.date))T\(time)Z")
  }

  private static func day(_ date: CivilDate) -> String {
    digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  /// A line with a text, in which signs of the format stand for themselves (3.3.11).
  private mutating func line(_ name: String, _ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { part in
      part.unicodeScalars.reduce(into: String()) { escaped, scalar in
        if Self.signs.contains(scalar) { escaped.append("\\") }
        escaped.unicodeScalars.append(scalar)
      }
    }
    line("\(name):\(DelimitedWriter.clean(lines.joined(separator: "\\n")))")
  }

  /// The signs of the format.
  private static let signs: Set<Unicode.Scalar> = ["\\", ";", ","]

  /// A line, folded where it is longer than 75 bytes, never within a letter (3.1).
  private mutating func line(_ text: String) {
    var room = 75
    for scalar in text.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if letter.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += letter
      room -= letter.count
    }
    bytes += [0x0D, 0x0A]
  }
}
