import Console
import LedgerModel
import Testing
import Wording

@testable import Interface

/// The ten screens of the weekly meeting over the sample's week, as they hang on the wall.
@Suite struct MeetingPictureTests {
  struct Wall: Sendable, CustomStringConvertible {
    var language: Language
    var columns: Int
    var rows: Int

    var description: String { "\(language.rawValue).\(columns)x\(rows)" }
  }

  static let walls: [Wall] = [Language.zh, .en].flatMap { language in
    [(60, 16), (80, 24), (40, 15)].map { Wall(language: language, columns: $0, rows: $1) }
  }

  @Test(arguments: walls) func theTenScreens(_ wall: Wall) throws {
    let sitting = MeetingRoom.sitting(
      try MeetingRoom.store(), wall.language, columns: wall.columns, rows: wall.rows)
    try Pictures.play(
      "meeting.\(wall)", sitting,
      [
        "", "enter", "ctrl-s", "enter", "2", "A", "3", "n", "4", "n", "5", "n", "6", "7", "8", "n", "9", "n",
        "0", "D '每日下午五点半碰头' tab tab 'fri' ctrl-s", "E",
      ])
  }

  @Test(arguments: walls) func theEnd(_ wall: Wall) throws {
    var sitting = try MeetingRoom.begun(
      try MeetingRoom.store(), wall.language, columns: wall.columns, rows: wall.rows)
    try sitting.press("E y")
    try Pictures.play("meeting.end.\(wall)", sitting, ["", "tab", "e", "enter", "esc I", "I"])
  }

  /// Whatever stands under discussion: ten lines are enough, nothing is dim, nothing is cut at the right.
  @Test(arguments: [Language.zh, .en]) func everyStopFitsTheWall(_ language: Language) throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), language)
    for _ in 0..<400 {
      let frame = sitting.state.render()
      #expect(frame.size == Size(columns: 60, rows: 16))
      for y in 0..<16 {
        for x in 0..<60 where frame[x, y].style.attributes.contains(.dim) {
          Issue.record("dim at \(x),\(y):\n\(frame.picture.joined(separator: "\n"))")
          return
        }
      }
      #expect(!sitting.picture[1].isEmpty)
      let before = sitting.meetingView.standing
      try sitting.press("n")
      if sitting.meetingView.standing == before { break }
    }
    #expect(sitting.meetingView.standing.screen == .decisions)
  }
}
