"""News agencies, as their reports are signed."""

from __future__ import annotations

__all__ = ["AGENCIES", "JAPANESE_AGENCIES"]

AGENCIES = (
    r"AAP|AFP|AFX|ANI|ANP|ANSA|APA|AP|ATS|AWP|Belga|Bloomberg|ČTK|DAPD|DPA|EFE|EP|EPD|Europa\sPress|IANS|IAR|Interfax|Keystone"
    r"|KAP|KNA|Kyodo|Lusa|MTI|Notimex|NTB|PAP|PTI|Reuters?|SDA|SID|Sputnik|TASS|T[ée]lam|The\sCanadian\sPress|Associated\sPress|UPI|Xinhua"
)
"""To be looked for in any case."""
JAPANESE_AGENCIES = r"共同(?:通信)?|時事(?:通信)?|ロイター|AFP(?:=?時事)?|AP"
