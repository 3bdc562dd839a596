import Foundation
import LedgerModel
import Testing

/// docs/rules.md says what the table of actions says, row by row.
@Suite struct ActionSpecTests {
  private static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/rules.md")

  /// The cells of the rows that begin with an action's name in code.
  private static func rows() throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for line in try String(contentsOf: document, encoding: .utf8).split(separator: "\n")
    where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let name = cells[0].split(separator: "`").first.map(String.init) ?? ""
      if ActionKind(rawValue: name) != nil {
        #expect(rows[name] == nil, "two rows of \(name)")
        rows[name] = cells
      }
    }
    return rows
  }

  private static func way(_ spec: ActionSpec) -> String {
    let open = ItemState.allCases.filter(\.isOpen)
    let from = spec.from == open ? "any open" : spec.from.map(\.rawValue).joined(separator: ", ")
    return switch spec.to {
    case .state(let state): "\(from) -> \(state.rawValue)"
    case .before: "\(from) -> the state before"
    case .same: from
    }
  }

  private static func who(_ who: Who) -> String {
    switch who {
    case .role(let role): "\(role.rawValue) upward"
    case .owner: "owner"
    case .ownerOrHelper: "owner; helpers"
    case .finder: "who found it"
    case .checker: "who may check"
    case .ownerOr(let role): "owner; \(role.rawValue) upward"
    }
  }

  @Test func theDocumentHoldsTheTable() throws {
    let rows = try Self.rows()
    #expect(Set(rows.keys) == Set(ActionKind.allCases.map(\.rawValue)))
    for kind in ActionKind.allCases {
      guard let cells = rows[kind.rawValue] else { continue }
      #expect(cells.count == 4, "\(kind)")
      #expect(cells[1] == Self.way(kind.spec), "\(kind)")
      #expect(cells[2] == Self.who(kind.spec.who), "\(kind)")
      #expect(!cells[3].isEmpty, "\(kind)")
    }
  }
}
