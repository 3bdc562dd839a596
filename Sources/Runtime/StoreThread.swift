import CSystem
import Glibc
import Interface
import LedgerModel
import LedgerStore
import Synchronization

/// Whom a screen asks: the store's thread; in tests the store's work done at once.
protocol StoreService: AnyObject {
  /// Readable when there are answers.
  var answered: Int32 { get }
  /// Begins to follow what others write.
  func start()
  /// Whether it was started: a machine that allows no more threads or open files starts none.
  var isRunning: Bool { get }
  /// Asks for something; the answer comes later.
  func ask(_ request: StoreRequest)
  /// Lets the store look at what the screen found to be broken.
  func look()
  /// The answers since the last time, in their order.
  func takeAnswers() -> [StoreAnswer]
  /// Waits until everything that was asked for is done.
  func finish()
}

extension StoreService {
  /// Nothing stands in the way.
  var isRunning: Bool { true }
}

/// The second thread: it owns the store, does what the screen asks, and follows what others write.
///
/// Requests and answers cross in two queues under locks; an eventfd beside each wakes who waits for it. Unchecked,
/// because the store, which only that thread touches once it runs, is handed over in `start`.
final class StoreThread: StoreService, @unchecked Sendable {
  /// Readable when there are answers.
  let answered: Int32
  private let asked: Int32
  private let requests = Mutex(Queue())
  private let answers = Mutex<[StoreAnswer]>([])
  private let work: StoreWork
  private var thread = pthread_t()
  private(set) var isRunning = false

  /// What is still to be done, and whether nothing follows it.
  private struct Queue {
    var waiting: [StoreRequest] = []
    var isEnding = false

    /// Of drafts that wait for a slow disk only the last is kept.
    mutating func append(_ request: StoreRequest) {
      if case .saveDraft(_, let person) = request, case .saveDraft(_, person)? = waiting.last {
        waiting.removeLast()
      }
      waiting.append(request)
    }
  }

  /// A thread for this store, not started yet.
  init(_ store: any Store) {
    answered = csystem_event_open()
    asked = csystem_event_open()
    work = StoreWork(store)
  }

  /// Starts the thread; the store is its own from now on. Signals stay with the screen's thread.
  func start() {
    guard answered >= 0, asked >= 0 else { return }
    var all = sigset_t()
    var before = sigset_t()
    csystem_signals_to_hold(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let context = Unmanaged.passRetained(self).toOpaque()
    let refusal = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<StoreThread>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
    isRunning = refusal == 0
    if !isRunning { Unmanaged<StoreThread>.fromOpaque(context).release() }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Asks for something; the answer comes later.
  func ask(_ request: StoreRequest) {
    requests.withLock { $0.append(request) }
    csystem_event_signal(asked)
  }

  /// Lets the store look at what the screen found to be broken.
  func look() { csystem_event_signal(asked) }

  /// The answers since the last time, in their order.
  func takeAnswers() -> [StoreAnswer] {
    csystem_event_clear(answered)
    return answers.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Waits until everything that was asked for is done.
  func finish() {
    guard isRunning else { return }
    requests.withLock { $0.isEnding = true }
    csystem_event_signal(asked)
    pthread_join(thread, nil)
  }

  private func run() {
    answer(work.examine())
    while true {
      var waiting = [pollfd(fd: asked, events: Int16(POLLIN), revents: 0)]
      if let watch = work.watched { waiting.append(pollfd(fd: watch, events: Int16(POLLIN), revents: 0)) }
      _ = poll(&waiting, nfds_t(waiting.count), work.patience)
      csystem_event_clear(asked)
      let queue = requests.withLock { queue in
        defer { queue.waiting = [] }
        return queue
      }
      for (place, request) in queue.waiting.enumerated() {
        // A table that was asked for again since, or is not wanted any more, is read no further.
        let later = queue.waiting[(place + 1)...].contains(where: \.endsReading)
        let isWanted = { !later && !self.isReadingEnded }
        answer(work.carryOut(request, isWanted: isWanted) { self.answer($0) })
      }
      if queue.isEnding { return work.finish() }
      answer(work.warn())
      answer(work.follow())
      work.makeCheckpoint()
    }
  }

  /// Whether somebody asked meanwhile for what ends the reading of a table.
  private var isReadingEnded: Bool {
    requests.withLock { $0.isEnding || $0.waiting.contains(where: \.endsReading) }
  }

  private func answer(_ new: [StoreAnswer]) {
    if new.isEmpty { return }
    answers.withLock { $0 += new }
    csystem_event_signal(answered)
  }
}

extension StoreRequest {
  /// Whether a table that is being read is not wanted any more.
  fileprivate var endsReading: Bool {
    switch self {
    case .readTable, .stopReading: true
    default: false
    }
  }
}
