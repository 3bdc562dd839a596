import Synchronization

/// An item's growing lists: as values, or as the bytes of a snapshot until somebody asks for one of them.
///
/// A value: copies share what was decoded, and a change makes new lists.
struct LazyLists: Sendable {
  private var source: Source

  /// These lists.
  init(_ lists: ItemLists) { source = Source(lists) }

  /// Empty lists.
  init() { source = Source.empty }

  /// The lists that stand in these bytes, the rest of a stored record's fields.
  init(_ stored: StoredLists) { source = Source(stored) }

  /// The lists; decoded at the first call. The box is handed out, since copying them counts nine references.
  var values: Box { source.values }

  /// Changes the lists.
  mutating func change<Result>(_ body: (inout ItemLists) -> Result) -> Result {
    var lists = source.values.lists
    // What was there before must not keep the arrays shared, or every change would copy them.
    source = Source.empty
    let result = body(&lists)
    source = Source(lists)
    return result
  }

  /// Lists that are never changed once made.
  final class Box: Sendable {
    let lists: ItemLists

    init(_ lists: ItemLists) { self.lists = lists }
  }

  /// Decodes once, whichever thread asks first.
  private final class Source: Sendable {
    static let empty = Source(ItemLists())

    private let stored: StoredLists?
    private let decoded = AtomicLazyReference<Box>()

    init(_ lists: ItemLists) {
      stored = nil
      _ = decoded.storeIfNil(Box(lists))
    }

    init(_ stored: StoredLists) { self.stored = stored }

    var values: Box {
      if let box = decoded.load() { return box }
      return decoded.storeIfNil(Box(stored?.lists() ?? ItemLists()))
    }
  }
}

extension LazyLists: Hashable {
  static func == (left: LazyLists, right: LazyLists) -> Bool {
    left.source === right.source || left.values.lists == right.values.lists
  }

  func hash(into hasher: inout Hasher) { hasher.combine(values.lists) }
}

/// Where an item's growing lists stand in a snapshot: from the first list's name to behind the fields' brace.
struct StoredLists: Sendable {
  let bytes: SharedBytes
  /// The whole line of the record, and whether it still ends in its checksum.
  let line: Range<Int>
  let holds: @Sendable (UnsafeRawBufferPointer) -> Bool
  let start: Int
  let count: Int

  /// The lists; elements that this version cannot read are kept by path.
  func lists() -> ItemLists {
    // It held when the record was read; somebody may have written into the file since.
    guard holds(UnsafeRawBufferPointer(rebasing: bytes.raw[line])) else {
      bytes.noteChange()
      return ItemLists()
    }
    // The record's checksum held: what does not scan all the same was written so, and is left out.
    return ItemLists(insideObject: UnsafeRawBufferPointer(rebasing: bytes.raw[start..<(start + count)]))
  }
}

extension ItemLists {
  /// The lists that stand there, from the first list's name to behind the fields' brace.
  init(insideObject bytes: UnsafeRawBufferPointer) {
    self.init()
    var scanner = JSONScanner(insideObject: bytes)
    while let key = try? scanner.nextKey() {
      let path = key.bytes
      guard let (list, id) = ItemPath.element(path) else {
        if let value = try? scanner.value() { unread.append(JSONMember(key.text, value)) }
        continue
      }
      if list == .steps, let step = try? Step(id: id, &scanner) {
        steps.append(step)
        continue
      }
      guard let value = try? scanner.value() else { break }
      if !put(id, value, in: list) { unread.append(JSONMember(key.text, value)) }
    }
  }
}

/// Bytes that stay readable as long as somebody holds them, and the same unless somebody writes where nobody should: a
/// snapshot.
///
/// Unchecked, because a pointer is no value that the compiler can vouch for.
public final class SharedBytes: @unchecked Sendable {
  /// The bytes.
  public let raw: UnsafeRawBufferPointer
  private let isWhole: @Sendable (UnsafeRawBufferPointer) -> Bool
  private let forget: @Sendable (UnsafeRawBufferPointer) -> Void
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void
  private let changed = Atomic<Bool>(false)

  /// Takes over bytes that `release` gives back at the end; `isWhole` says whether all of them could be read so far, and
  /// `forget` lets the system take back the memory that they were read into until they are asked for again.
  public init(
    _ raw: UnsafeRawBufferPointer,
    isWhole: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool = { _ in true },
    forget: @escaping @Sendable (UnsafeRawBufferPointer) -> Void = { _ in },
    release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.raw = raw
    self.isWhole = isWhole
    self.forget = forget
    self.release = release
  }

  /// Lets the system take back the memory; what is asked for again is read again.
  func letGo() { forget(raw) }

  /// Whether nothing of it was found to be other than before: else nothing of it is to be trusted.
  public var isSound: Bool { !changed.load(ordering: .acquiring) && isWhole(raw) }

  /// Notes that something in it is not as it was before.
  func noteChange() { changed.store(true, ordering: .releasing) }

  deinit { release(raw) }
}
