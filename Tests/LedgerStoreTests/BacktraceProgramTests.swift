import Glibc
import Testing

/// The program looks for none that prints backtraces, least of all below the current directory.
@Suite struct BacktraceProgramTests {
  @Test func theRuntimeIsGivenAPathBeforeItLooksForOne() throws {
    let value = try #require(getenv("SWIFT_BACKTRACE"))
    #expect(String(cString: value).contains("swift-backtrace="))
  }
}
