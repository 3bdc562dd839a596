import Console
import Interface
import LedgerModel

@testable import Runtime

/// The store's own work without its thread: what is asked is done at once, and others are heard when a test says so.
final class StoreAtHand: StoreService {
  let answered: Int32 = -1
  /// Whether the disk is slow: what is asked waits until it is no more.
  var isSlow = false {
    didSet { if !isSlow { catchUp() } }
  }
  /// What was asked and done.
  private(set) var asked: [StoreRequest] = []
  private let work: StoreWork
  private var waiting: [StoreRequest] = []
  private var answers: [StoreAnswer] = []

  init(_ work: StoreWork) { self.work = work }

  var hasAnswers: Bool { !answers.isEmpty }

  func start() { answers += work.examine() }

  func ask(_ request: StoreRequest) {
    waiting.append(request)
    if !isSlow { catchUp() }
  }

  private func catchUp() {
    for request in waiting {
      asked.append(request)
      answers += work.carryOut(request)
    }
    waiting = []
  }

  /// Hears what others have written.
  func look() { answers += work.follow() }

  /// Puts in what the store might have said.
  func say(_ answer: StoreAnswer) { answers.append(answer) }

  func takeAnswers() -> [StoreAnswer] {
    defer { answers = [] }
    return answers
  }

  func finish() { work.finish() }
}

/// A terminal that shows nothing and counts its bells.
final class PaperDisplay: Display {
  var size: Size
  private(set) var bells = 0
  private(set) var frame: Frame?

  init(_ size: Size) { self.size = size }

  func show(_ frame: Frame) { self.frame = frame }
  func redraw() {}
  func ring() { bells += 1 }
  /// What was handed to the clipboard last.
  private(set) var copied = ""
  func copy(_ text: String) { copied = text }
  func suspend() {}
  /// Whether it was asked to report the mouse.
  private(set) var hearsMouse = false
  func listenToMouse(_ isOn: Bool) { hearsMouse = isOn }
  func next(watching descriptors: [Int32], timeout milliseconds: Int?) -> InputEvent { .hangUp }
}
