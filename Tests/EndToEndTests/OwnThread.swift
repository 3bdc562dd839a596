import Dispatch
import Testing

/// Runs tests that wait for other processes on threads beside those of all tests, which are as few as the machine has
/// processors: who waits there keeps nobody else from working.
struct OwnThread: SuiteTrait, TestTrait, TestScoping {
  /// So many of them at once: they start terminals, servers and programs, and some of them keep a processor busy.
  private static let places = Places(3)
  private static let threads = Threads()

  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    // A suite is not run itself: its tests are.
    guard testCase != nil else { return try await function() }
    await Self.places.take()
    do {
      try await withTaskExecutorPreference(Self.threads) { try await function() }
    } catch {
      await Self.places.giveBack()
      throw error
    }
    await Self.places.giveBack()
  }

  /// Threads made as they are needed.
  private final class Threads: TaskExecutor {
    private let queue = DispatchQueue(label: "tests that wait", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }

  /// A few places, given in the order in which they were asked for.
  private actor Places {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func take() async {
      if free > 0 {
        free -= 1
      } else {
        await withCheckedContinuation { waiting.append($0) }
      }
    }

    func giveBack() {
      if waiting.isEmpty {
        free += 1
      } else {
        waiting.removeFirst().resume()
      }
    }
  }
}

extension Trait where Self == OwnThread {
  /// For tests that wait for other processes.
  static var ownThread: OwnThread { OwnThread() }
}
