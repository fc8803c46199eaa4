"""Why the disk refuses, in the words of a person."""

from __future__ import annotations

import errno

from netbuilder.ui.words import tr


def reason(error: OSError) -> str:
    """The cause as the end of a sentence, without a full stop."""
    words = {
        errno.ENOSPC: tr("the disk is full"),
        errno.EDQUOT: tr("your space on this disk is used up"),
        errno.EFBIG: tr("the file would become larger than allowed here"),
        errno.EACCES: tr("you may not write there"),
        errno.EPERM: tr("you may not write there"),
        errno.EROFS: tr("this disk can only be read"),
        errno.ENOENT: tr("the folder is not there any more"),
        errno.ENOTDIR: tr("the folder is not there any more"),
        errno.ENAMETOOLONG: tr("the name is too long"),
    }
    return words.get(error.errno or 0, (error.strerror or str(error)).lower())
