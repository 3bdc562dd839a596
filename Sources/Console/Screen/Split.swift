/// How much of a split a part takes.
public enum Length: Sendable, Hashable {
  /// So many cells, as long as there are any: earlier parts are served first.
  case fixed(Int)
  /// A share of what the fixed parts leave, by weight.
  case share(Int)
}

extension Rect {
  /// Parts below each other, as wide as the whole.
  public func rows(_ lengths: [Length]) -> [Rect] {
    var top = y
    return Rect.cells(for: lengths, in: height).map { height in
      defer { top += height }
      return Rect(x: x, y: top, width: width, height: height)
    }
  }

  /// Parts beside each other, as high as the whole, with so many empty columns between them.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var left = x
    let gaps = gap * max(0, lengths.count - 1)
    return Rect.cells(for: lengths, in: max(0, width - gaps)).map { width in
      defer { left += width + gap }
      return Rect(x: left, y: y, width: width, height: height).intersection(self)
    }
  }

  /// Its row with that number, from 0; empty when there is none.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: 1).intersection(self)
  }

  /// Deals the cells out: fixed parts first, then shares, whose odd cells go to the first ones.
  private static func cells(for lengths: [Length], in total: Int) -> [Int] {
    var left = total
    var weights = 0
    var result = lengths.map { length in
      switch length {
      case .fixed(let cells):
        let given = min(max(0, cells), left)
        left -= given
        return given
      case .share(let weight):
        weights += max(0, weight)
        return 0
      }
    }
    for (index, length) in lengths.enumerated() {
      guard case .share(let weight) = length, weight > 0 else { continue }
      let given = (left * weight + weights - 1) / weights
      result[index] = given
      left -= given
      weights -= weight
    }
    return result
  }
}
