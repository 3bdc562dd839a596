import CSystem
import Glibc
import Interface
import LedgerModel
import LedgerStore
import Synchronization

/// What the screen asks of the store.
enum StoreJob: Sendable {
  /// Write this; `endsDraft` when it is what a form held.
  case commit(CommitRequest, endsDraft: Bool)
  /// Keep a file of the exchange directory as evidence, then write the request that names it.
  case attach(String, CommitRequest)
  case exchangeFiles
  /// Read a file of the exchange directory as text.
  case text(String)
  case ownChange(RecordID, at: Timestamp, redo: Bool)
  case history(RecordID?, limit: Int)
  case paper(PaperRequest, at: Timestamp)
  case export(ExportRequest, at: Timestamp)
  case file(String, [UInt8])
  case keep(Preferences, of: RecordID?)
  case draft(FormDraft?, of: RecordID?)
  case dropDraft(of: RecordID, session: String)
  case finish
}

/// The second thread: it owns the store, does what the screen asks, and follows what others write.
///
/// Jobs and answers cross in two queues under locks; an eventfd beside each wakes who waits for it. Unchecked,
/// because the store, which only that thread touches once it runs, is handed over in `start`.
final class StoreThread: @unchecked Sendable {
  /// Readable when there are answers.
  let answered: Int32
  private let asked: Int32
  private let jobs = Mutex<[StoreJob]>([])
  private let answers = Mutex<[Event]>([])
  private let work: StoreWork
  private var thread = pthread_t()

  /// A thread for this store, not started yet.
  init(_ store: FileStore) {
    answered = csystem_event_open()
    asked = csystem_event_open()
    work = StoreWork(store)
  }

  /// Starts the thread; the store is its own from now on. Signals stay with the screen's thread.
  func start() {
    var all = sigset_t()
    var before = sigset_t()
    csystem_signals_to_hold(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let context = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<StoreThread>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Asks for something; the answer comes as an event. Of drafts that wait for a slow disk only the last is kept.
  func ask(_ job: StoreJob) {
    jobs.withLock { jobs in
      if case .draft(_, let person) = job, case .draft(_, person)? = jobs.last { jobs.removeLast() }
      jobs.append(job)
    }
    csystem_event_signal(asked)
  }

  /// Lets the store look at what the screen found to be broken.
  func look() { csystem_event_signal(asked) }

  /// The answers since the last time, in their order.
  func takeAnswers() -> [Event] {
    csystem_event_clear(answered)
    return answers.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Waits until everything that was asked for is done.
  func finish() {
    ask(.finish)
    pthread_join(thread, nil)
  }

  private func run() {
    answer(work.examine())
    while true {
      var waiting = [pollfd(fd: asked, events: Int16(POLLIN), revents: 0)]
      if let watch = work.watched { waiting.append(pollfd(fd: watch, events: Int16(POLLIN), revents: 0)) }
      _ = poll(&waiting, nfds_t(waiting.count), work.patience)
      csystem_event_clear(asked)
      let todo = jobs.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
      for job in todo {
        if case .finish = job { return work.finish() }
        answer(work.carryOut(job))
      }
      answer(work.warn())
      answer(work.follow())
      work.keepHouse()
    }
  }

  private func answer(_ events: [Event]) {
    if events.isEmpty { return }
    answers.withLock { $0 += events }
    csystem_event_signal(answered)
  }
}
