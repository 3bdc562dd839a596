/// File systems whose locks or syncs do not bind other machines, or not even this one.
enum NetworkFileSystem {
  /// `f_type` of statfs(2) and of the kernel's magic.h, with the name people know.
  private static let names: [Int64: String] = [
    0x6969: "NFS",
    0x517B: "SMB",
    0xFE53_4D42: "SMB2",
    0xFF53_4D42: "CIFS",
    0x564C: "NCP",
    0x00C3_6400: "Ceph",
    0x5346_414F: "AFS",
    0x6B41_4653: "AFS",
    0x7375_7245: "Coda",
    0x0102_1997: "9P",
    0x6573_5546: "FUSE",
    0x0BD0_0BD0: "Lustre",
    0x1983_0326: "BeeGFS",
    0x4750_4653: "GPFS",
    0xAAD7_AAEA: "PanFS",
    0x786F_4256: "VirtualBox",
    0x7461_636F: "OCFS2",
    0x0116_1970: "GFS2",
  ]

  /// The name of the network file system with this magic number; nothing for a local one.
  static func name(of magic: Int64) -> String? { names[magic] }
}
