extension String {
  /// The text without what nobody typed on purpose: controls (but tabs and line ends) anywhere, and at its ends what
  /// shows nothing. All else stays as it was typed: ㎡ is kept, and so is a joiner within a name.
  ///
  ///     "\u{200B}金山路\u{0}3号 ".withoutUnseen == "金山路3号 "
  public var withoutUnseen: String {
    let scalars = unicodeScalars
    guard scalars.contains(where: TextFolding.showsNothing) else { return self }
    var kept = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in scalars {
      let isUnseen = TextFolding.showsNothing(scalar)
      if isUnseen, isAtStart || scalar.isControl { continue }
      isAtStart = isAtStart && scalar.isBlank
      kept.append(scalar)
    }
    while let last = kept.lastIndex(where: { !$0.isOrdinaryBlank }), TextFolding.showsNothing(kept[last]),
      !kept[last].selectsVariant
    {
      kept.remove(at: last)
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, not one of those that take no room.
  fileprivate var isOrdinaryBlank: Bool { isBlank && !TextFolding.showsNothing(self) }

  /// Whether it is a control character, such as a terminal would obey.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// Whether it belongs to the character before it: ☎️ is a telephone and a selector.
  fileprivate var selectsVariant: Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }
}
