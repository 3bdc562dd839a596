/// The nearest colour of a terminal that has fewer.
enum ColourReduction {
  /// A colour that the terminal has; a bright one of 16 is shown as its dark one and bold where there are 8.
  struct Reduced: Equatable {
    var index: Int
    var isBright: Bool
  }

  /// The colour of 256 in a terminal of 256, 16 or 8.
  static func reduce(_ index: UInt8, to colours: Int) -> Reduced {
    if colours >= 256 { return Reduced(index: Int(index), isBright: false) }
    let sixteen = index < 16 ? Int(index) : nearest(to: components(of: index))
    if colours >= 16 { return Reduced(index: sixteen, isBright: false) }
    return Reduced(index: sixteen & 7, isBright: sixteen >= 8)
  }

  /// The colour of 256 for a terminal whose colours are red, green and blue of eight bits each; those below `indexed` it
  /// takes for places in its palette instead.
  static func direct(_ index: UInt8, indexed: Int) -> Int {
    // A terminal's own red is what its owner wants to see as red.
    if Int(index) < indexed { return Int(index) }
    let parts = index < 16 ? sixteen[Int(index)] : components(of: index)
    let value = parts[0] << 16 | parts[1] << 8 | parts[2]
    // A dark blue among the places of the palette: a trace of the others keeps it a colour.
    return value < indexed && value > 0 ? value | 0x01_01_00 : value
  }

  /// Red, green and blue of colour 16...255: a cube of six steps a side, then 24 greys (xterm's definition).
  private static func components(of index: UInt8) -> [Int] {
    if index >= 232 {
      let grey = 8 + 10 * (Int(index) - 232)
      return [grey, grey, grey]
    }
    let cube = Int(index) - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  private static func nearest(to colour: [Int]) -> Int {
    sixteen.indices.min { distance(sixteen[$0], colour) < distance(sixteen[$1], colour) } ?? 7
  }

  private static func distance(_ left: [Int], _ right: [Int]) -> Int {
    zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// xterm's sixteen colours.
  private static let sixteen: [[Int]] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205],
    [229, 229, 229], [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255],
    [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
