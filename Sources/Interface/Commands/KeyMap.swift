import Console
import LedgerModel
import Wording

/// A key of a person's own: what it runs in every view, as if that had been typed behind `:`.
public struct KeyMap: Sendable, Hashable {
  /// The key as scripts write it: `K`, `ctrl-t`, `f5`.
  public var key: String
  /// The command with what stands behind it.
  public var line: String

  /// A key that runs a line.
  public init(key: String, line: String) { (self.key, self.line) = (key, line) }
}

extension KeyMap {
  /// As many keys as a person may have, and as much as one may run.
  static let most = 50
  fileprivate static let longest = 200

  /// Reads what a file has, as far as it may be: a key that everybody needs keeps its meaning whatever stands there.
  static func read(_ json: JSONValue?) -> [KeyMap] {
    var maps: [KeyMap] = []
    for element in (json?.elements ?? []).prefix(most) {
      guard let key = element["key"]?.text, let line = element["line"]?.text, line.count <= longest,
        let struck = Key(notation: key), isFree(struck), !maps.contains(where: { $0.key == key })
      else { continue }
      maps.append(KeyMap(key: key, line: line))
    }
    return maps
  }

  /// The key as JSON.
  var json: JSONValue { .object([JSONMember("key", .string(key)), JSONMember("line", .string(line))]) }

  /// The key that somebody typed, as scripts or as help write it; nothing when there is none of that name.
  static func key(typed text: String) -> Key? {
    let text = Folding.foldedCommand(text)
    return Key(notation: text) ?? Key(notation: text.lowercased())
  }

  /// Whether a key may be given another meaning. By those that may not everybody finds the way: out, back, to the
  /// command line, to help, from row to row, from view to view.
  static func isFree(_ key: Key) -> Bool {
    switch key {
    case .character(let character): !character.isNumber && !":?".contains(character)
    case .control(let character): !"cl".contains(character)
    case .function(let number): number != 1
    case .insert, .wordLeft, .wordRight: true
    default: false
    }
  }
}

extension Preferences {
  /// What a key runs; nothing where it has its own meaning.
  func line(of key: Key) -> String? {
    guard !keyMaps.isEmpty, KeyMap.isFree(key) else { return nil }
    if case .paste = key { return nil }
    return keyMaps.first { $0.key == key.notation }?.line
  }
}

extension AppState {
  /// What a key of one's own runs at a level; nothing where keys have their own meanings.
  func mappedLine(_ key: Key, at layer: any Layer) -> String? {
    guard !layer.isTyping, Set<Place>.views.contains(layer.place) else { return nil }
    return session.preferences.line(of: key)
  }

  /// Gives a key a command, or says what it runs: `K assign 王磊`, `K`.
  mutating func map(_ typed: String) -> [Effect] {
    let words = session.words.hands
    let name = typed.prefix { $0 != " " }
    let line = typed.dropFirst(name.count).trimmed
    guard let key = KeyMap.key(typed: String(name)) else { return complain(words.noKey(String(name))) }
    guard KeyMap.isFree(key) else { return complain(words.keptKey(KeyName.shown(key))) }
    let before = session.preferences.line(of: key)
    guard !line.isEmpty else {
      guard let before else { return complain(words.notMapped(KeyName.shown(key))) }
      session.message = .information(words.mapped(KeyName.shown(key), before))
      return []
    }
    let rest = line.drop { $0 == ":" }.trimmed
    let word = rest.dropFirst(ItemRange.written(in: rest).count).drop { $0 == " " }.prefix { $0 != " " }
    guard let command = PaletteLayer.command(named: String(word)), command != .map,
      rest.count <= KeyMap.longest
    else {
      return complain(words.noCommandForKey(rest))
    }
    guard before != nil || session.preferences.keyMaps.count < KeyMap.most else {
      return complain(words.tooManyMaps(KeyMap.most))
    }
    session.preferences.keyMaps.removeAll { $0.key == key.notation }
    session.preferences.keyMaps.append(KeyMap(key: key.notation, line: rest))
    session.message = .information(words.mapped(KeyName.shown(key), rest))
    return [.ask(.savePreferences(session.preferences, of: session.person))]
  }

  /// Gives a key its own meaning back.
  mutating func unmap(_ typed: String) -> [Effect] {
    let words = session.words.hands
    guard let key = KeyMap.key(typed: typed) else { return complain(words.noKey(typed)) }
    guard session.unmap(key.notation) else { return complain(words.notMapped(KeyName.shown(key))) }
    return [.ask(.savePreferences(session.preferences, of: session.person))]
  }
}

extension Session {
  /// Takes a key of one's own away, and says so; false when it was none.
  mutating func unmap(_ notation: String) -> Bool {
    guard preferences.keyMaps.contains(where: { $0.key == notation }) else { return false }
    preferences.keyMaps.removeAll { $0.key == notation }
    message = .information(
      words.hands.unmapped(Key(notation: notation).map { KeyName.shown($0) } ?? notation))
    return true
  }
}

extension ReadingLayer {
  /// The keys of one's own, each with what it runs.
  static func maps(_ session: Session) -> ReadingLayer {
    let words = session.words.hands
    let lines = session.preferences.keyMaps.map { map in
      StyledLine([(Columns.pad(KeyName.shown(map), to: 10), .strong), (":" + map.line, .text)])
    }
    return ReadingLayer(words.mapsTitle, lines.isEmpty ? [StyledLine(words.noMaps, .faint)] : lines)
  }
}

extension ChooserLayer {
  /// The keys of one's own: Enter gives one its own meaning back.
  static func maps(_ session: Session) -> ChooserLayer {
    let words = session.words.hands
    let choices = session.preferences.keyMaps.map { map in
      Choice(.keyMap(map), title: KeyName.shown(map), detail: ":" + map.line)
    }
    var chooser = ChooserLayer(words.mapsTitle, choices, .unmap, numbered: false)
    chooser.nothingFits = choices.isEmpty ? words.noMaps : nil
    return chooser
  }
}

extension KeyName {
  /// The key of a map as people read it.
  static func shown(_ map: KeyMap) -> String { Key(notation: map.key).map { shown($0) } ?? map.key }
}
