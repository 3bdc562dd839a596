/// The one order of names and titles, on every screen, in commands and in files.
///
/// Signs stand before numbers, numbers before letters, letters before Chinese characters. Numbers go by what they are
/// worth (2栋 before 10栋), characters by their pinyin as it is said in that name: the sound, its tone, then the
/// character itself, one after the other, so that everybody of one surname stands together. Names that are the same
/// (`TextKey`) have the same key.
///
///     ["王12", "单伟", "３栋", "张伟", "10栋"].sorted { order.key(ofPerson: $0) < order.key(ofPerson: $1) }
///     // ３栋 10栋 单伟 王12 张伟
public struct TextOrder: Sendable {
  private let readings: PinyinReadings
  private let names: NameReadings

  /// The order by the readings that come with the program.
  public static let standard = TextOrder(
    .standard,
    NameReadings(
      parsing: ReferenceData.bytes(of: "names.txt").map { String(decoding: $0, as: UTF8.self) } ?? "",
      .standard))

  init(_ readings: PinyinReadings, _ names: NameReadings) { (self.readings, self.names) = (readings, names) }

  /// What a title or the name of a place, a unit or a thing is sorted by: ASCII, compared byte by byte.
  public func key(of text: String) -> String { key(of: text, isPerson: false) }

  /// What a person's name is sorted by: the surname as it is read in names, 单 as shan.
  public func key(ofPerson name: String) -> String { key(of: name, isPerson: true) }

  private func key(of text: String, isPerson: Bool) -> String {
    let scalars = Array(TextKey(text).text.unicodeScalars)
    let named = names.sounds(of: scalars, isPerson: isPerson)
    var key: [UInt8] = []
    key.reserveCapacity(scalars.count * 7)
    var place = 0
    while place < scalars.count {
      if let (digits, end) = NumeralReading.number(in: scalars, at: place) {
        key += [Rank.number, 0x21 + UInt8(min(digits.count, 0x5D))] + digits
        place = end
      } else {
        append(scalars[place], named.isEmpty ? nil : named[place], to: &key)
        place += 1
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The first bytes of what stands for a character. Letters stand for themselves between the second and the third.
  private enum Rank {
    static let sign: UInt8 = 0x21
    static let number: UInt8 = 0x30
    static let foreign: UInt8 = 0x7B
    static let character: UInt8 = 0x7C
    static let other: UInt8 = 0x7D
  }

  private func append(_ scalar: Unicode.Scalar, _ named: PinyinSound?, to key: inout [UInt8]) {
    switch scalar.value {
    case 0x20, 0x61...0x7A: key.append(UInt8(scalar.value))
    case ..<0x80:
      key.append(Rank.sign)
      key.append(UInt8(scalar.value))
    case ..<0x2E80: append(scalar, Rank.foreign, to: &key)
    default:
      guard let sound = named ?? readings.sound(of: scalar) else {
        return append(scalar, isSign(scalar) ? Rank.sign : Rank.other, to: &key)
      }
      key.append(Rank.character)
      key.append(0x21 + UInt8(sound.order / 94))
      append(scalar, 0x21 + UInt8(sound.order % 94), to: &key)
    }
  }

  /// A byte, then a character by its number in four printing letters.
  private func append(_ scalar: Unicode.Scalar, _ before: UInt8, to key: inout [UInt8]) {
    let value = scalar.value
    key.append(before)
    key.append(0x21 + UInt8(value / 830_584))
    key.append(0x21 + UInt8(value / 8836 % 94))
    key.append(0x21 + UInt8(value / 94 % 94))
    key.append(0x21 + UInt8(value % 94))
  }

  /// Whether it is punctuation of Chinese, which stands before all that is read.
  private func isSign(_ scalar: Unicode.Scalar) -> Bool { (0x3000..<0x3040).contains(scalar.value) }
}

extension Array {
  /// The elements in the order of their names; those of one name as they came.
  public func inOrder(
    by key: (String) -> String = TextOrder.standard.key(of:), of name: (Element) -> String
  ) -> [Element] {
    let keys = map { key(name($0)) }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
