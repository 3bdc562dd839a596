import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Keys that sentences name are those of the table of commands: what people are told to press does what they are told.
@Suite struct KeysInPhrasesTests {
  /// Commands of which a sentence says the key, each with the place in which it is read.
  private typealias Told = (text: String, commands: [(CommandName, Place)])

  private func items(_ words: ScreenWords) -> [Told] {
    [
      (words.items.emptyLedger, [(.new, .items), (.bringIn, .items)]),
      (words.items.nothingInScope, [(.scope, .items), (.new, .items)]),
      (words.items.nothingInQuery, [(.query, .items), (.back, .items)]),
      (words.items.foundBeyond(2, isTyping: false), [(.scope, .items)]),
      (words.items.foundBeyond(2, isTyping: true), [(.scope, .items)]),
      (words.items.cameAbove(2), [(.first, .items)]),
      (words.messages.noItem, [(.new, .items)]),
      (words.messages.noSuchCommand("x"), [(.help, .items)]),
      (words.messages.programReplaced, [(.close, .items)]),
      (words.messages.draftWaits("11-23"), [(.meeting, .items)]),
      (words.hands.marksOneRow, [(.search, .recordList), (.markAll, .recordList)]),
      (words.hands.noList, [(.items, .list)]),
      (words.hands.unbound("Z"), [(.help, .items)]),
      (words.hands.tooLongToCopy, [(.export, .items)]),
      (words.hands.editorKey, [(.editor, .form)]),
      (words.decision.nothingNext, [(.save, .form)]),
      (words.importing.comparedAnew, [(.save, .importing)]),
    ]
  }

  private func views(_ words: ScreenWords) -> [Told] {
    [
      (words.overview.nothing, [(.items, .queue), (.new, .queue)]),
      (words.overview.nobody, [(.items, .queue)]),
      (words.overview.behind, [(.figures, .queue)]),
      (words.people.toDoOfPerson, [(.people, .records)]),
      (words.people.choosePerson, [(.people, .records)]),
      (words.sites.nothing, [(.newRecord, .records), (.bringIn, .records)]),
      (words.history.noImport, [(.history, .list), (.withdrawImport, .list)]),
      (words.records.nothingYet, [(.newRecord, .recordList)]),
    ]
  }

  private func meeting(_ words: ScreenWords) -> [Told] {
    let meeting = words.meeting
    return [
      (words.messages.onlyDiscussed, [(.close, .agenda)]),
      (meeting.page.reviews(2), [(.toNext, .agenda)]),
      (meeting.page.experienceHint, [(.addHere, .agenda), (.toNext, .agenda), (.highlight, .agenda)]),
      (meeting.page.noDecision, [(.decide, .decisions)]),
      (meeting.end.over, [(.papers, .agenda)]),
      (meeting.end.issuedNow, [(.saveFiles, .papers)]),
      (meeting.end.issueQuestion, [(.issue, .papers)]),
      (meeting.seat.nameAnother("x"), [(.seats, .agenda)]),
      (meeting.seat.looking("x"), [(.takeOver, .agenda)]),
      (meeting.seat.ended, [(.papers, .agenda)]),
      (meeting.heading.atEnd, [(.adjourn, .agenda)]),
      (meeting.card.hidden, [(.reveal, .agenda)]),
    ]
  }

  /// Whether a text names a key: no part of a word or of another key.
  private func names(_ key: String, in text: String) -> Bool {
    text.ranges(of: key).contains { range in
      let around = [text[..<range.lowerBound].last, text[range.upperBound...].first].compactMap(\.self)
      return !around.contains { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  @Test(arguments: Language.allCases) func sentencesNameTheKeysOfTheTable(_ language: Language) throws {
    let words = ScreenWords(language)
    for told in items(words) + views(words) + meeting(words) {
      for (name, place) in told.commands {
        let keys = Command.keys(of: name, at: place).map { KeyName.shown($0) }
        #expect(keys.contains { names($0, in: told.text) }, "\(name) in \(place), \(keys): \(told.text)")
      }
    }
  }

  /// The tour's columns of keys: each line says what the keys of the table do.
  @Test(arguments: Language.allCases) func theTourNamesTheKeysOfTheTable(_ language: Language) {
    let text = TourWords(language).lines(inPractice: true).joined(separator: "\n")
    for name in [CommandName.new, .line, .assign, .life, .search, .undo, .back, .help] {
      let key = Command.keys(of: name, at: .items).first.map { KeyName.shown($0) } ?? ""
      #expect(names(key, in: text), "\(name): \(key)")
    }
    for name in [CommandName.actAs, .tour] { #expect(text.contains(":\(name.rawValue)")) }
  }
}
