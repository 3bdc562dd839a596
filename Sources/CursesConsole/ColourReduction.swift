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
