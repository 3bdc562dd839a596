/// This program's own file.
public enum OwnProgram {
  /// Its full path, links followed; nothing where it was removed or replaced since it was started.
  public static var path: String? {
    let link = "/proc/self/exe"
    let path = Directory.followed(link)
    return path == link ? nil : path
  }

  /// Which program this is, of those that bear no number: the first twelve hex digits of the SHA-256 of its file, as
  /// `sha256sum` gives it; nothing where it cannot be read.
  public static var build: String? {
    guard let path = Self.path, let (place, name) = try? Directory.openOutside(holding: path),
      let file = try? place.open(name), let size = try? file.status().size,
      let hash = try? file.hash(of: 0..<size)
    else { return nil }
    return String(hash.prefix(12))
  }
}
