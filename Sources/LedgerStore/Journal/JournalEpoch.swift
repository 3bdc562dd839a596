/// One run of lines that a single replica writes on a single machine: the directory NODE-EPOCH below journal/.
public struct JournalEpoch: Sendable, Hashable, Comparable {
  /// Eight hex digits for the machine and the ledger's directory on it.
  public let node: String
  /// Which run of that node, from 1.
  public let number: Int

  /// The run of that number of that node.
  public init(node: String, number: Int) {
    self.node = node
    self.number = number
  }

  /// The epoch with this directory name; nothing for any other name.
  public init?(name: some StringProtocol) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 8, Hex.number(String(parts[0])) != nil,
      let number = Int(parts[1]), (1...999_999).contains(number), String(number) == parts[1]
    else { return nil }
    self.init(node: String(parts[0]), number: number)
  }

  /// The name of its directory, such as `5f3a09bc-1`.
  public var name: String { "\(node)-\(number)" }

  /// By node, then by number.
  public static func < (left: JournalEpoch, right: JournalEpoch) -> Bool {
    (left.node, left.number) < (right.node, right.number)
  }
}

/// The names of segment files.
enum SegmentName {
  /// The name of the segment of that number, such as `000001.jsonl`.
  static func text(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".jsonl"
  }

  /// The number of the segment with that name; nothing for any other file.
  static func number(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0, text(number) == name
    else { return nil }
    return number
  }
}
