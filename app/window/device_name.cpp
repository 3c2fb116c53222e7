// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/device_name.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include "core/diffusion/models/device.h"

namespace histosynth {

QString deviceName()
{
    if (torchDevice(ComputeDevice::Auto).is_cuda())
        return QCoreApplication::translate("DeviceName", "the graphics card");
    const int cores = QThread::idealThreadCount(); // lupdate passes over a text with a call for its number
    return QCoreApplication::translate("DeviceName", "%n processor core(s)", nullptr, cores);
}

} // namespace histosynth
