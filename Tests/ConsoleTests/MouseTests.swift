import Testing

@testable import Console

@Suite struct MouseTests {
  @Test(
    arguments: [
      ("<0;1;1M", Mouse(.click, at: Point(x: 0, y: 0))),
      ("<0;80;24M", Mouse(.click, at: Point(x: 79, y: 23))),
      ("<64;12;5M", Mouse(.wheelUp, at: Point(x: 11, y: 4))),
      ("<65;300;99999M", Mouse(.wheelDown, at: Point(x: 299, y: 99_998))),
    ] as [(String, Mouse)])
  func `a report of a click or the wheel is read`(report: String, expected: Mouse) {
    #expect(Mouse(report: report) == expected)
  }

  /// A release, other buttons, keys held down, a movement; figures out of bounds; what is no report.
  @Test(arguments: [
    "<0;1;1m", "<1;1;1M", "<2;1;1M", "<3;1;1M", "<4;1;1M", "<8;1;1M", "<16;1;1M", "<32;1;1M", "<35;1;1M",
    "<66;1;1M", "<67;1;1M", "<68;1;1M", "<128;1;1M", "<0;0;1M", "<0;1;0M", "<0;100000;1M",
    "<0;99999999999999999999;1M", "<0;-1;1M", "<0;+1;1M", "<0;1M", "<0;1;1;1M", "<;;M", "<0;1;M", "<M", "<",
    "", "M", "0;1;1M", "<0;1;1", "<0;1;1R", "<0; 1;1M", "<٠;1;1M",
  ])
  func `whatever else comes is nothing`(report: String) { #expect(Mouse(report: report) == nil) }

  @Test func `what turns it off takes back what turned it on`() {
    func modes(_ text: String, _ last: Character) -> Set<Substring> {
      Set(text.split(separator: "\u{1B}").filter { $0.last == last }.map { $0.dropLast() })
    }
    #expect(modes(Mouse.on, "h") == modes(Mouse.off, "l"))
    #expect(modes(Mouse.on, "h").count == 2 && modes(Mouse.on, "l").isEmpty)
  }
}
