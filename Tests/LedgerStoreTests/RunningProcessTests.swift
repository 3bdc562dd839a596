import Glibc
import Testing

@testable import LedgerStore

/// The processes of this machine, as far as sessions are looked for among them.
@Suite struct RunningProcessTests {
  @Test func thisOneIsFoundWithItsWords() throws {
    let own = try #require(RunningProcess.all.first { $0.id == getpid() })
    #expect(own.words == Array(CommandLine.arguments.filter { !$0.isEmpty }))
    #expect(RunningProcess(id: Int32.max) == nil)
  }
}
