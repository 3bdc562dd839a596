import CSystem
import Glibc

/// An open regular file below the ledger; closed when the last reference goes.
public final class File: Sendable {
  /// The open descriptor.
  let descriptor: Int32
  /// The path relative to the ledger, for faults.
  public let path: String
  private let calls: SystemCalls

  /// Takes over an open descriptor; refuses, and closes, what is not a regular file.
  init(descriptor: Int32, path: String, calls: SystemCalls) throws(StorageFault) {
    self.descriptor = descriptor
    self.path = path
    self.calls = calls
    guard try status().isRegular else { throw StorageFault(.open, path, .notRegularFile) }
  }

  deinit { close(descriptor) }

  /// What the system says of it now.
  public func status() throws(StorageFault) -> FileStatus {
    try FileStatus(descriptor: descriptor, path: path)
  }

  /// At most `count` bytes from `offset` on; fewer only at the file's end.
  public func read(at offset: Int, count: Int) throws(StorageFault) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let got = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard code == 0 else { throw StorageFault(.read, path, errno: code) }
    return bytes
  }

  /// The whole file; refuses one of more than `limit` bytes.
  public func readAll(limit: Int) throws(StorageFault) -> [UInt8] {
    let bytes = try read(at: 0, count: min(try status().size, limit) + 1)
    guard bytes.count <= limit else { throw StorageFault(.read, path, .tooLarge(limit: limit)) }
    return bytes
  }

  /// Writes all the bytes: at the end of a file opened for appending. After a fault any number may have been written.
  func write(_ bytes: UnsafeRawBufferPointer) throws(StorageFault) {
    var rest = bytes
    while !rest.isEmpty {
      let written = calls.write(descriptor, rest)
      if written == -Int(EINTR) { continue }
      guard written > 0 else {
        // A write of some bytes that takes none is a full disk on some file systems.
        throw StorageFault(.write, path, errno: written == 0 ? ENOSPC : Int32(written))
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Writes all the bytes: at the end of a file opened for appending. After a fault any number may have been written.
  func write(_ bytes: [UInt8]) throws(StorageFault) {
    // The array's method cannot pass typed errors on: they travel in a result.
    try bytes.withUnsafeBytes { raw in
      Result { () throws(StorageFault) in try write(raw) }
    }.get()
  }

  /// Brings the written bytes and the length to the disk; once it has failed the file must not be trusted with more.
  func syncData() throws(StorageFault) {
    let result = calls.syncData(descriptor)
    guard result == 0 else { throw StorageFault(.sync, path, errno: result) }
  }

  /// Brings a new file with its mode to the disk.
  func sync() throws(StorageFault) {
    let result = calls.sync(descriptor)
    guard result == 0 else { throw StorageFault(.sync, path, errno: result) }
  }

  /// Overwrites the bytes from the file's start, without any promise: for notes that may be lost.
  func overwrite(_ bytes: [UInt8]) {
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}
