import Console
import Wording

/// Keys as people read them.
enum KeyName {
  static func shown(_ key: Key) -> String {
    switch key {
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    default: key.notation
    }
  }
}

extension Session {
  /// The keys of a command in a place that have not been given another meaning.
  func keys(of name: CommandName, at place: Place) -> [Key] {
    let keys = Command.keys(of: name, at: place)
    guard Set<Place>.views.contains(place) else { return keys }
    return keys.filter { preferences.line(of: $0) == nil }
  }

  /// The key by which somebody in a place is told of a command: the first that it has there, else the first where the table has
  /// one; its name behind `:` where there is none, or all of them were given another meaning.
  func shownKey(of name: CommandName, from place: Place = .items) -> String {
    let places = [place] + Command.table.filter { $0.name == name }.flatMap { $0.places.inOrder }
    let key = places.lazy.compactMap { keys(of: name, at: $0).first }.first
    return key.map { KeyName.shown($0) } ?? ":\(name.rawValue)"
  }
}
